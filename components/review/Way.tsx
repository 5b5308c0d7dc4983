// One way to publish as a line: the words on its control, and what kind of way it is.

export type WayView = { name: string; words: string };

export function Way({ name, words }: WayView) {
  return (
    <>
      <span lang="zh">{words}</span> {name !== words && <span class="soft">· {name}</span>}
    </>
  );
}
