import { openEmailDomains } from '../../src/drivers/email-domains';
import { freeMailDomains } from '../../src/drivers/free-mail-domains';
import { parseAddress } from '../../src/domain/email-address';

const domains = openEmailDomains();

test.each([
  'gmail.com',
  'GMAIL.com',
  'googlemail.com',
  'hotmail.co.uk',
  'outlook.de',
  'live.nl',
  'yahoo.com.br',
  'gmx.net',
  'web.de',
  't-online.de',
  'orange.fr',
  'free.fr',
  'laposte.net',
  'libero.it',
  'proton.me',
  'icloud.com',
  'aol.com',
  'yandex.ru',
  'mail.ru',
  'qq.com',
  '163.com',
  '126.com',
  'naver.com',
  'daum.net',
  'rediffmail.com',
  'uol.com.br',
  'bol.com.br',
  'terra.com.br',
  'seznam.cz',
  'wp.pl',
  'bigpond.com',
  'comcast.net',
])('%s is free mail', (domain) => {
  expect(domains.kindOf(domain)).toEqual({ disposable: false, freeMail: true });
});

test.each([
  'mailinator.com',
  'guerrillamail.com',
  '10minutemail.com',
  'yopmail.com',
  'Trashmail.com',
  'sub.mailinator.com',
  'a.b.yopmail.com',
])('%s is disposable', (domain) => {
  expect(domains.kindOf(domain)).toEqual({ disposable: true, freeMail: false });
});

test.each([
  'microsoft.com',
  'siemens.com',
  'acme.example',
  'acmemailinator.com',
  'mailinator.com.acme.example',
  'company.free.fr',
  'constructor',
  '',
])('%s is a domain of its own', (domain) => {
  expect(domains.kindOf(domain)).toEqual({ disposable: false, freeMail: false });
});

test('a company below a public suffix is not disposable because the suffix is on the list', () => {
  const suffixes = ['ddns.net', 'dedyn.io', 'my.id', 'web.id', 'edu.pl', 'za.com'];
  for (const suffix of suffixes) {
    expect([suffix, domains.kindOf(suffix).disposable]).toEqual([suffix, true]);
    const company = `a-company-of-its-own.${suffix}`;
    expect([company, domains.kindOf(company).disposable]).toEqual([company, false]);
  }
});

test('every entry of the free-mail list is a domain in lower case', () => {
  expect(freeMailDomains.size).toBeGreaterThan(500);
  for (const domain of freeMailDomains) expect(parseAddress(`a@${domain}`)?.domain).toBe(domain);
});

test('the companies of the S&P 500 are neither', () => {
  for (const domain of [
    'mmm.com',
    'apple.com',
    'amazon.com',
    'verizon.com',
    'att.com',
    'comcast.com',
    'charter.com',
  ]) {
    expect(domains.kindOf(domain)).toEqual({ disposable: false, freeMail: false });
  }
});
