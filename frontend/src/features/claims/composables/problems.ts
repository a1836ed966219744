import { asProblem, toProblem, type Problem } from '@/api'

/** What the client says when nothing came back at all. */
export const networkProblem = (): Problem => asProblem(new Error())
export { toProblem }
