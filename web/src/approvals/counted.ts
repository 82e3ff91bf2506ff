/** How far the server counts what awaits a signature: from here on it is many. */
export const COUNTED = 100
