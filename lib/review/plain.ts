// Forms answer to the names of their fields before their own: with <input name="ownerDocument"> that is a field. Asked here, the
// browser answers.

const ownerDocument = Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument')?.get;

/** The document of a node, whatever fields it has. */
export function documentOf(node: Node): Document {
  return (ownerDocument?.call(node) as Document | null) ?? (node as Document);
}

/** True where a node stands in that one, whatever fields it has. */
export function isIn(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** True for a form, whatever fields it has, of any frame. */
export function isForm(target: unknown): target is HTMLFormElement {
  return Object.prototype.toString.call(target) === '[object HTMLFormElement]';
}
