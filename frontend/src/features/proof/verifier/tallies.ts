import type { Content, Names } from './paper'

/** Whether the figures of a record are those of its lines: who is there, and the votes of open ballots. */
export function tallies(content: Names): boolean | undefined {
  if (content.number !== '0') return undefined
  const people = content.people as Names[]
  const attendance = content.attendance as Names
  const there = (each: Names) => each.presence === 'SELF' || each.presence === 'BY_HAND'
  const present = people.filter((each) => each.expected === 'yes' && there(each)).length
  const guests = people.filter((each) => each.expected !== 'yes' && there(each)).length
  if (String(present) !== attendance.present || String(guests) !== attendance.guests) return false
  return (content.resolutions as Names[]).every((each) => {
    const votes = each.votes as Content[][]
    const count = (choice: string) => String(votes.filter((vote) => vote[1] === choice).length)
    if (each.ballot === 'SECRET')
      return votes.length === Number(each.for) + Number(each.against) + Number(each.abstained)
    return count('FOR') === each.for && count('AGAINST') === each.against && count('ABSTAIN') === each.abstained
  })
}
