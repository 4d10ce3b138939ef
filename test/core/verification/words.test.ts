import assert from 'node:assert/strict';
import { corpusWith, everyPassage, matcherOf, quotation, quotedParts, shown } from './sources';

describe('the words of a quotation', () => {
  const people = [
    '- {id: cristina, name: Cristina Husmark Pehrsson, family: Husmark Pehrsson, kind: person, aliases: [Christina Husmark-Persson]}',
    '- {id: axen, name: Gunnar Axén, family: Axén, kind: person, aliases: [Gunnar Axen]}',
    '- {id: fk, name: Försäkringskassan, kind: organisation, aliases: [FK]}',
    '- {id: skl, name: Sveriges Kommuner och Landsting, kind: organisation, aliases: [SKL, SKR, Landstingen]}',
  ].join('\n');
  const corpus = corpusWith(
    [
      [
        quotation('Det finns inga tydliga skillnader mellan olika länder, målgrupper eller problematik.'),
        quotation('Endast ca 7 % av inregistrerade deltagare kan flyttas över till det nya systemet.'),
        quotation('Vi har fem myndigheter som satsar en miljard, t.ex. på den "högra sidan", men styrningen är hård.'),
        quotation(
          'Vi organiserar våra liv annorlunda idag, säger Kent Andersson, men vi har inte hunnit med.',
          'speech=unmarked',
        ),
        quotation('Fokus på vad som FAKTISKT sker i avnämarnas liv är möjligt i Malmö.'),
        quotation('Försäkringskassan bad Christina Husmark-Persson att öka anslaget med 10 000 kronor 2010.'),
        quotation('institutionerna har inte riktigt hängtt med i allt det nya', 'sic="hängtt→hängt"'),
        quotation('Kan vi ordna den typen av utfrågningar redan i höst?'),
        quotation('Det växer, och t.o.m. idag syns det i alla län.'),
        quotation('Vi satsar t.ex. 10 000 kronor i varje län (...) och det räcker till mycket i hela landet.'),
        quotation('Det blev 10 000 t.ex. i varje län när allt var klart.'),
        quotation('Det är … svårt att säga vad som händer med de nya reglerna framöver.'),
        quotation('Det går tyngre hos FK än hos SKL, enligt SKL:s egen studie från 2009 av 1 250 ärenden.'),
      ].join('\n\n'),
      quotation('We do not think that the agencies can share what they know, but we will try.'),
    ],
    { 'people.yaml': `- {id: hans-sarv, name: Hans Sarv, kind: person}\n${people}\n` },
  );

  const table: Readonly<Record<string, readonly (readonly [quoted: string, verdict: string])[]>> = {
    'are verbatim whatever the typography': [
      ['Det finns inga tydliga skillnader mellan olika länder, målgrupper eller problematik.', 'verbatim'],
      ['det finns inga tydliga skillnader mellan olika länder', 'verbatim'],
      ['inga tydliga skillnader mellan olika länder,', 'verbatim'],
      ['Inga tydliga skillnader mellan olika länder.', 'verbatim'],
      ['Det finns inga tyd\u00ADliga skillnader mellan\u00A0olika  länder', 'verbatim'],
      ['Det finns inga tydliga skillnader mellan olika la\u0308nder, ma\u030Algrupper', 'verbatim'],
      ['satsar en miljard, t.ex. på den ’högra sidan’, men styrningen är hård', 'verbatim'],
      ['Endast ca 7% av inregistrerade deltagare', 'verbatim'],
      ['att öka anslaget med 10\u202F000 kronor 2010', 'verbatim'],
      ['Det finns inga tyd- liga skillnader mellan olika länder', 'verbatim'],
    ],
    'are adapted where the change is marked or accepted': [
      ['Det finns inga tydliga skillnader […] eller problematik.', 'adapted'],
      ['Det finns inga tydliga skillnader ... målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga skillnader /…/ målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga skillnader [---] målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga skillnader – – – målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga [och klara] skillnader mellan olika länder', 'adapted'],
      ['[I]nga tydliga skillnader mellan olika länder', 'adapted'],
      ['Det finns inga tydliga skillnader [min kursivering] mellan olika länder', 'adapted'],
      ['institutionerna har inte riktigt hängtt [sic] med i allt det nya', 'adapted'],
      ['institutionerna har inte riktigt [hängt] med i allt det nya', 'adapted'],
      ['institutionerna har inte riktigt hängt med i allt det nya', 'adapted'],
      ['[de] har inte riktigt hängtt [sic] med i allt det nya', 'adapted'],
      ['Vi organiserar våra liv annorlunda idag, men vi har inte hunnit med.', 'adapted'],
      ['Endast cirka sju procent av inregistrerade deltagare kan flyttas över', 'adapted'],
      ['Vi satsar till exempel tio tusen kronor i varje län', 'adapted'],
      ['Vi satsar till exempel tiotusen kronor i varje län', 'adapted'],
      ['Det blev tio tusen till exempel i varje län när allt var klart.', 'adapted'],
      ['Det finns inga tydliga skillnader […] [alla] målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga [alltså] […] målgrupper eller problematik', 'adapted'],
      ['Det finns inga tydliga skillnader [sic] [min kursivering] mellan olika länder', 'adapted'],
      ['Vi har 5 myndigheter som satsar 1 miljard, t ex på den ”högra sidan”, men', 'adapted'],
      ['som satsar en miljard, till exempel på den ”högra sidan”', 'adapted'],
      ['Försäkringskassan bad Cristina Husmark Pehrsson att öka anslaget', 'adapted'],
      ['att öka anslaget med 10.000 kronor tvåtusentio', 'adapted'],
      ['att öka anslaget med tio tusen kronor 2010', 'adapted'],
      ['att öka anslaget med 10 tusen kronor tjugohundratio', 'adapted'],
      ['studie från tvåtusennio av ettusen tvåhundrafemtio ärenden', 'adapted'],
      ['Vi organiserar våra liv annorlunda i dag', 'adapted'],
      ['Det växer, och till och med idag syns det i alla län', 'adapted'],
      ['Det går tyngre hos Försäkringskassan än hos Sveriges Kommuner och Landsting', 'adapted'],
      ['Sveriges Kommuner och Landsting, enligt SKL:s egen studie från 2009', 'adapted'],
      ['än hos SKL, enligt Sveriges Kommuner och Landstings egen studie', 'adapted'],
    ],
    'are altered with the kind of the difference': [
      ['Det finns tydliga skillnader mellan olika länder, målgrupper', 'altered negation: inga → '],
      ['Det finns många tydliga skillnader mellan olika länder', 'altered negation: inga → många'],
      ['Vi har inte fem myndigheter som satsar en miljard', 'altered negation:  → inte'],
      ['Fokus på vad som FAKTISKT sker i avnämarnas liv är omöjligt i Malmö', 'altered negation: möjligt → omöjligt'],
      ['We do think that the agencies can share what they know', 'altered negation: not → '],
      ['Endast ca 9 % av inregistrerade deltagare kan flyttas över', 'altered number: 7 → 9'],
      ['Vi har sex myndigheter som satsar en miljard', 'altered number: fem → sex'],
      ['Vi har fem myndigheter som satsar två miljarder', 'altered number: en miljard → två miljarder'],
      ['att öka anslaget med 10 000 kronor 2011', 'altered number: 2010 → 2011'],
      ['att öka anslaget med 1 000 kronor 2010', 'altered number: 10 000 → 1 000'],
      ['att öka anslaget med \u202E10 000 kronor 2010', 'altered number: 10 000 → \u202E10 000'],
      ['Vi har \u200Bfem myndigheter som satsar en miljard', 'altered character: fem → \u200Bfem'],
      ['Vi organiserar våra liv annorlunda i\u200B dag', 'altered number: idag → i\u200B dag'],
      ['-Försäkringskassan bad Christina Husmark-Persson att öka', 'altered punctuation:  → -'],
      ['att öka anslaget med tiotusen kronor tvåtusenelva', 'altered number: 2010 → tvåtusenelva'],
      ['Endast ca 7 procentenheter av inregistrerade deltagare', 'altered number: % → procentenheter'],
      [
        'Vi har de tre myndigheterna som satsar en miljard, t.ex. på',
        'altered number: fem myndigheter → de tre myndigheterna',
      ],
      ['Endast ca 7 % av nu inregistrerade två deltagare kan flyttas över', 'altered insertion:  → nu; number:  → två'],
      ['Det går tyngre hos FK än hos SKR', 'altered name: SKL → SKR'],
      ['Det går tyngre hos FK än hos Landstingen', 'altered name: SKL → Landstingen'],
      ['Fokus på vad som FAKTISKT sker i avnämarnas liv är möjligt i Lund', 'altered name: Malmö → Lund'],
      [
        'Arbetsförmedlingen bad Christina Husmark-Persson att öka anslaget',
        'altered name: Försäkringskassan → Arbetsförmedlingen',
      ],
      ['Fokus på vad som faktiskt sker i avnämarnas liv', 'altered case: FAKTISKT → faktiskt'],
      ['Det finns inga tydliga skillnader mellan skilda länder, målgrupper', 'altered substitution: olika → skilda'],
      ['Det finns inga skillnader mellan olika länder, målgrupper', 'altered omission: tydliga → '],
      ['10 000 kronor i varje län och det räcker till mycket i hela landet.', 'altered omission: (...) → '],
      ['Det är svårt att säga vad som händer med de nya reglerna', 'altered punctuation: … → '],
      [
        'Vi satsar till exempel elva tusen kronor i varje län',
        'altered number: t.ex. 10 000 → till exempel elva tusen',
      ],
      ['Det finns inga väldigt tydliga skillnader mellan olika länder', 'altered insertion:  → väldigt'],
      [
        'Det finns inga skillnader tydliga mellan olika länder',
        'altered order: tydliga skillnader → skillnader tydliga',
      ],
      ['Det finns inga tydliga skillnader mellan olika länder målgrupper eller', 'altered punctuation: , → '],
      ['t.ex. på den högra sidan, men styrningen är hård', 'altered punctuation: " → ; punctuation: " → '],
      ['Kan vi ordna den typen av utfrågningar redan i höst.', 'altered punctuation: ? → .'],
      ['Det finns inga tydliga skill nader mellan olika länder', 'altered substitution: skillnader → skill nader'],
      ['Det finns inga tydliga skillnader mellan оlika länder', 'altered character: olika → оlika'],
      [
        'Det finns inga tydliga skill\u200Bnader mellan olika länder',
        'altered character: skillnader → skill\u200Bnader',
      ],
      ['Det finns inga tydliga skillnader \u202Emellan olika länder', 'altered character: mellan → \u202Emellan'],
      ['Det finns inga tydliga skillnåder mellan olika länder', 'altered substitution: skillnader → skillnåder'],
      ['Det finns inga tydliga skillnader Fokus på vad som FAKTISKT sker i avnämarnas liv', 'altered joined: […] → '],
    ],
    'are altered where a marked change turns the meaning': [
      ['Det finns […] tydliga skillnader mellan olika länder', 'altered negation: inga → […]'],
      ['Det finns [många] tydliga skillnader mellan olika länder', 'altered negation: inga → [många]'],
      ['Fokus på vad som FAKTISKT sker i avnämarnas liv är [inte] möjligt', 'altered negation:  → [inte]'],
      ['Det finns inga tydliga skillnader […] We do not think that the agencies', 'altered joined:  → […]'],
    ],
    'are nobody’s business where only common words are the same': [
      ['det är inte bara en fråga om pengar', 'none'],
      ['Lagen gäller sedan länge i hela riket och ändras sällan', 'none'],
    ],
  };
  for (const [about, rows] of Object.entries(table)) {
    for (const [quoted, verdict] of rows) {
      it(`${about}: ”${quoted}”`, async () => {
        const matcher = await matcherOf(corpus);
        assert.equal(shown(matcher.match(quotedParts(quoted), everyPassage)), verdict);
      });
    }
  }
});
