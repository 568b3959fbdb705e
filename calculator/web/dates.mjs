/**
 * Dates as they are written in French, whatever the browser's own order is: `01/03/2017` in a field, `2017-03-01` in
 * addresses. What is neither, or no day of the calendar, is left as it was typed: the door says what is wrong with it.
 */

/** @param {string} date as addresses have it */
const exists = (date) => new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) ?? false;

/** @param {string} date */
export const written = (date) => (exists(date) ? date.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3/$2/$1') : date);

/** @param {string} date */
export function iso(date) {
  const typed = date.trim();
  const found = typed.replace(/^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/u, (_, day, month, year) => (
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  ));
  return exists(found) ? found : typed;
}
