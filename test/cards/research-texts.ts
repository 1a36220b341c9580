/** What was read for the research samples: every quote of theirs stands in one of these. */
export const researchTexts = {
  about: `# Das Unternehmen
Seit 1872 sind wir Mühle und Hersteller von Backmischungen in Familienhand. Sitz in Kassel, Werk in Göttingen.
## Nachhaltigkeit
Bis 2030 wollen wir den Ausschuss halbieren und den Strombedarf je Tonne um ein Viertel senken.`,
  products: `# Backmischungen und Spezialmehle
Wir beliefern Bäckereien, Industrie und Handel: Mehle, Backmischungen und Malz für das Bäckerhandwerk, dazu unsere
Bio-Linie Feldgold.`,
  report: `Bergkorn Mühlen GmbH, Jahresabschluss zum 31. Dezember 2025. Sitz: Kassel. Gegenstand des Unternehmens ist die
Vermahlung von Getreide, auch als Lohnvermahlung für Handelsmarken. Die Gesellschaft beschäftigte im Jahresdurchschnitt
1.912 Mitarbeitende (Vorjahr 1.868). Der Umsatz stieg um 8 % auf 431 Mio. Euro (Vorjahr 399 Mio. Euro). Bei
gestiegenen Getreidepreisen wurde ein EBIT von 27,5 Mio. Euro erreicht. Jahresüberschuss: 18,2 Mio. Euro.
Eigenkapitalquote 41 % (Vorjahr 39 %). Für 2026 erwartet die Geschäftsführung einen Umsatz auf dem Niveau des
Berichtsjahres. Risiken bestehen in der Verfügbarkeit von Hartweizen und im Wechsel des ERP-Systems.`,
  directory:
    'Mühlen in Hessen, Umkreis Kassel: Bergkorn (Mühle), ca. 900 Beschäftigte; Fuldamühle, 40 Beschäftigte.',
  plant: `Bergkorn investiert 60 Millionen Euro in ein zweites Werk in Kassel, teilte die Geschäftsführung am Mittwoch mit.
Das neue Werk soll 2028 in Betrieb gehen und 140 Menschen beschäftigen.`,
  erp: `Die Bergkorn Mühlen kündigen die Umstellung auf ein neues ERP bis Jahresende an. Bemerkenswert: die Produktion wird
bisher mit Ganttline geplant, und das Werkzeug steht mit auf dem Prüfstand.`,
  award:
    'Bio-Mehle legten um ein Fünftel zu. Im dritten Quartal standen Aufträge über 96 Mio. Euro in den Büchern.',
  gantt: `# Ganttline
Ghent, 240 people, 12 % share in DE.
## Strengths
- Board that planners know from spreadsheets
- Cheap for fewer than ten planners
- German support
## Weaknesses
- No capacity check across plants
- Changes reach the line overnight only
- No interface to weighing systems
## Opportunities
- New owner invests in food plants
- Partner programme of three ERP makers
## Threats
- Price rise of 18 % announced for 2027
- Two chief developers have left
## Talking points
- Ask how a second plant is planned today
- Show the change of a recipe in five minutes
- Name the migration at a mill of the same size`,
  sheets: `# Spreadsheets
By our count six in ten mills still plan in spreadsheets.
## Strengths
- Free and on every desk
- Nobody has to learn it
## Weaknesses
- One planner knows the file
- No check of allergens in sequence
- Versions by mail
## Opportunities
- Add-ins for forecasts
## Threats
- Auditors ask for a trail of changes
## Talking points
- Ask who plans when the planner is ill
- Ask how allergens are kept apart`,
  forma: `Bakers and mills in Hesse trust Formaplan, and our 1,100 colleagues stand behind them.
Full suite with recipes and quality. References in food. Own consultants. Projects of nine months and more. Needs its own
database. Cloud edition since spring. Customers object to the move to the cloud.`,
} as const;
