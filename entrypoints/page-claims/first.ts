// Who hears events at an element first: whoever looks at one of ours before the guard, which swallows it, gives itself away.

/**
 * `page` where a script of the page looked at one of these keys, else `guard`. A bare Shift does nothing anywhere, even
 * where nobody swallows it. A script that asks for `isTrusted` before all else is not seen: that stands beyond reach.
 */
export function firstKey(element: Element): string {
  return firstOf(element, ['keydown', 'keypress', 'keyup'], (type) => new KeyboardEvent(type, shift));
}

/** The same of presses and clicks: ask it of an element that is no control. */
export function firstPress(element: Element): string {
  return firstOf(element, ['mousedown', 'mouseup', 'click'], (type) => new MouseEvent(type, whole));
}

const whole = { bubbles: true, cancelable: true, composed: true };
const shift = { ...whole, key: 'Shift' };

function firstOf(element: Element, types: string[], make: (type: string) => Event): string {
  let looked = false;
  for (const type of types) {
    const event = make(type);
    watchLooks(event, () => {
      looked = true;
    });
    element.dispatchEvent(event);
  }
  return looked ? 'page' : 'guard';
}

// All that a script can read of an event. Seen in the page's world only, where the guard does not live.
function watchLooks(event: Event, act: () => void): void {
  for (let at = Object.getPrototypeOf(event); at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (Object.hasOwn(event, name)) continue;
      const get = () => {
        act();
        return own.get ? own.get.call(event) : own.value;
      };
      Object.defineProperty(event, name, { configurable: true, get });
    }
  }
}
