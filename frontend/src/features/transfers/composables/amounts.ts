/** What was typed as credits, in thousandths: NaN where it is no amount or finer than a thousandth. */
export function thousandths(typed: string): number {
  const text = typed.trim()
  if (text === '') return 0
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : NaN
}
