type Cell = string | number | boolean | undefined;

/** A cell that no table program takes for a formula, whatever a box says. */
const csvCell = (value: Cell): string => {
  const text = value === undefined ? '' : String(value);
  const harmless = /^[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** One line of CSV (RFC 4180). */
export const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(',');
