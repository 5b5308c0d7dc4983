// How sure a reading must be to be a number.

/** Below it a reading is no number: the page is `unreadable` for `unsure`. */
export const sureEnough = 0.5;
