/** For a row that scrolls sideways: what gets the focus comes into view whole, not by an edge. */
export function keepInView(event: FocusEvent): void {
  if (event.target instanceof Element) event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
