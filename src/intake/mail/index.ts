export { openMhtml, type TakenMail, takeMail } from './take-mail.ts';
