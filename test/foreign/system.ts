// What the tests ask of a real system that the extension was never told of.
export type Foreign = {
  port: number;
  /** `http://foreign.test:<port>`; the browser is told that `*.test` is this machine. */
  origin: string;
  /** The text of a page as the system itself keeps it; undefined where there is none. */
  kept(name: string): string | undefined;
  close(): void;
};
