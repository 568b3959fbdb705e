/**
 * A file for the reader to keep, made in the page: takes its name, whose ending tells its kind, and what it holds.
 */

const TYPES = {
  csv: 'text/csv', json: 'application/json', ics: 'text/calendar',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @param {string} name @param {string | Uint8Array} content */
export function handOver(name, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: TYPES[name.split('.').pop()] }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
