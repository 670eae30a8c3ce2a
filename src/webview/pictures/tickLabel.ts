/** What a line of the time axis is called: `2024`, `Mar` within a year, `6 Feb` within a month; UTC. */
export function tickLabel(time: number): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  if (date.getUTCHours() !== 0) return `${String(date.getUTCHours()).padStart(2, '0')}:00`;
  if (date.getUTCDate() !== 1) return `${date.getUTCDate()} ${month}`;
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
