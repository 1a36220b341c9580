// Serves the tables of service.cds on a free port of this machine, in memory, and says which; ends with whoever started it.
const { join } = require('node:path');
const { randomUUID } = require('node:crypto');
const cds = require('@sap/cds');

/** Dataverse compares without case and accents, and takes % in contains; SQLite knows neither by itself. */
const folded = (column) =>
  [
    ['Á', 'a'],
    ['á', 'a'],
  ].reduce((sql, [from, to]) => `replace(${sql},'${from}','${to}')`, column);

async function main() {
  cds.root = __dirname;
  cds.env.requires.auth = { kind: 'mocked-auth', impl: join(__dirname, 'everybody.cjs') };
  cds.env.requires.db = { impl: '@cap-js/sqlite', kind: 'sqlite', credentials: { url: ':memory:' } };
  // Dataverse makes a record of a PATCH to an id that is not there.
  cds.env.runtime.patch_as_upsert = true;
  const model = await cds.load(join(__dirname, 'service.cds'));
  cds.model = cds.compile.for.nodejs(model);
  cds.db = await cds.connect.to('db');
  await cds.deploy(model).to(cds.db);
  cds.db.class.CQN2SQL.Functions.contains = (column, part) =>
    `(${folded(column)} LIKE '%' || ${part} || '%')`;
  const app = require('express')();
  await cds.serve('all').from(model).in(app).with(deeds);
  const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
  process.stdin.resume().on('end', () => process.exit(0));
}

function deeds(service) {
  counting(service);
  qualifying(service);
}

/** As Dataverse counts the changes of everything. */
function counting(service) {
  let version = 1_000_000;
  service.before(['CREATE', 'UPDATE', 'UPSERT'], 'leads', (request) => {
    request.data.versionnumber = version += 1;
  });
}

/** What QualifyLead does in Dataverse: once, from the fields of the lead. */
function qualifying(service) {
  const { leads, accounts, contacts, opportunities } = service.entities;
  service.on('QualifyLead', 'leads', async (request) => {
    const { leadid } = request.params[0];
    const { CreateAccount, CreateContact, CreateOpportunity, OpportunityCustomerId, Status } = request.data;
    const lead = await SELECT.one.from(leads).where({ leadid });
    const closed = await UPDATE(leads)
      .set({ statecode: 1, statuscode: Status })
      .where({ leadid, statecode: 0 });
    if (closed === 0)
      return request.reject({ status: 400, code: '0x80040216', message: 'The lead is already closed.' });
    const born = { originatingleadid_leadid: leadid };
    let account = OpportunityCustomerId?.accountid ?? lead.parentaccountid_accountid ?? null;
    let contact = lead.parentcontactid_contactid ?? null;
    if (CreateAccount) {
      account = randomUUID();
      await INSERT.into(accounts).entries({ ...born, accountid: account, name: lead.companyname });
    }
    if (CreateContact) {
      contact = randomUUID();
      await INSERT.into(contacts).entries({
        ...born,
        contactid: contact,
        fullname: `${lead.firstname} ${lead.lastname}`,
        jobtitle: lead.jobtitle,
        emailaddress1: lead.emailaddress1,
        parentcustomerid_account_accountid: account,
      });
    }
    await UPDATE(leads)
      .set({ parentaccountid_accountid: account, parentcontactid_contactid: contact })
      .where({ leadid });
    if (CreateOpportunity)
      await INSERT.into(opportunities).entries({
        ...born,
        opportunityid: randomUUID(),
        name: lead.subject,
        parentaccountid_accountid: account,
      });
  });
}

void main();
