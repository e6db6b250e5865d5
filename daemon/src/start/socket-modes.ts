/** Who may connect to the status. */
export const anybody = 0o666;
/** Who may connect to the steward's API. */
export const ownerAndGroup = 0o660;
