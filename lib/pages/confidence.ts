// How sure a reading must be to be a number.

/** Below it a reading is no number: the page is `unreadable` for `unsure`. */
export const sureEnough = 0.5;

/** Where no row has a date, a list is easily taken for one: a menu, a register, a catalogue of data or services. */
export const sureEnoughUndated = 0.7;
