/** The sentences of one language and part, made by build/messages.ts. */
declare module 'virtual:messages/*' {
  import type { Messages } from './messages'

  const messages: Messages
  export default messages
}
