import type { CompanyResearch } from '../domain/company-research';
import { draftOpening } from '../domain/draft-opening';
import type { EmailDraft } from '../domain/email-draft';
import { Fault } from '../domain/fault';
import type { Lead } from '../domain/lead';
import type { MailPurpose } from '../domain/lead-mail';
import { lookedUpCompany } from '../domain/looked-up-company';
import { mailPhrases } from '../domain/mail-phrases';
import { mailReceipts } from '../domain/mail-receipts';
import { nameless } from '../domain/nameless';
import { nextQuestion } from '../domain/next-question';
import { composeMail } from '../domain/outreach';
import type { Playbook } from '../domain/playbook';
import { agentMails } from '../domain/silence';
import { checkedMail, type CheckedMail } from '../domain/written-mail';
import { writeMailAnswer } from '../ports/model';
import { readFor } from './reading';
import { loadResearch } from './research-record';
import { simulationEdit } from './simulation-edits';
import type { StageNeeds } from './stages/stage';

/**
 * The text of a mail as the agent would send it now; nothing is sent. Where the playbook lets a model write, code looks at
 * each of its sentences, and the template stands in when none is left. A first mail that a person edited in the simulation
 * of this playbook is sent as they left it (spec section 13).
 */
export async function compose(
  lead: Lead,
  purpose: MailPurpose,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<EmailDraft> {
  const edit = purpose === 'outreach' ? await simulationEdit(lead, needs.store) : undefined;
  if (edit) return { subject: edit.subject, body: edit.body, receipts: [], savedBy: edit.by };
  const { freshDays } = playbook.research;
  const research = await loadResearch(lead, needs.store);
  const { by } = playbook.engagement.writing;
  const written = by === 'model' ? await writtenBy(lead, purpose, playbook, research, needs) : null;
  const isUsed = written !== null && written.sentences.length > 0;
  const mail = composeMail({
    purpose,
    fields: lead.fields,
    playbook,
    opening: draftOpening(research, { freshDays, now: needs.clock.now() }),
    before: agentMails(lead.mails, lead.fields.email),
    reading: lead.engagement.reading,
    unsubscribeUrl: needs.links.unsubscribe(lead.id),
    written: isUsed ? written : null,
  });
  if (!written) return mail;
  const sentences = written.sentences.map(({ text, receipts }) => ({
    text,
    receipts: receipts.map(({ finding }) => finding),
  }));
  return { ...mail, writing: { model: needs.model.name, sentences, leftOut: written.leftOut.length } };
}

async function writtenBy(
  lead: Lead,
  purpose: MailPurpose,
  playbook: Playbook,
  research: CompanyResearch | null,
  needs: StageNeeds,
): Promise<CheckedMail> {
  const { fields, engagement } = lead;
  const { language, tone, links } = playbook.engagement.writing;
  const account = lead.connection?.accountId ? await needs.crm.account(lead.connection.accountId) : undefined;
  const company = lookedUpCompany(lead, account);
  const texts =
    purpose === 'answer' ? [] : await readFor('outreach', playbook.research.sources, company, needs.sources);
  const { reading } = engagement;
  const receipts = mailReceipts({ purpose, playbook, research, reading, texts, now: needs.clock.now() });
  const parsed = writeMailAnswer.safeParse(
    await needs.model.writeMail(
      {
        purpose,
        language,
        tone,
        company: { name: nameless(company.name, fields) },
        topic: nameless(fields.topic, fields),
        questions: (reading?.questions ?? []).map((one) => one.quote),
        asks: nextQuestion(playbook, reading) || playbook.engagement.outreach.callToAction,
        links,
        texts: receipts.map(({ finding: { source, record, date, quote } }) => ({
          source,
          record,
          field: 'receipt',
          text: quote,
          date,
        })),
      },
      { leadId: lead.id },
    ),
  );
  if (!parsed.success)
    throw new Fault('model-answer', {
      sentence: `${needs.model.name} gave an answer of the wrong form.`,
      todo: '',
    });
  return checkedMail(parsed.data, receipts, {
    known: [company.name, playbook.name, playbook.engagement.sender.name],
    links,
    barred: competitorNames(lead, playbook, research),
    isItSo: mailPhrases[language].isItSo,
  });
}

function competitorNames(
  { fields }: Lead,
  { research: rules }: Playbook,
  research: CompanyResearch | null,
): readonly string[] {
  const found = (research?.competitors ?? []).map((one) => one.name);
  return [...rules.competitors, ...found, fields.competitor].filter((one) => one.trim() !== '');
}
