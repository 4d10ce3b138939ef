import assert from 'node:assert/strict';
import { dayText, daysText } from '../../../src/core/citation/dates';
import { inTextWork, noteWork, sourceLine } from '../../../src/core/citation/render';
import { speechItem } from '../../../src/core/bibliography/speechItem';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import type { Language } from '../../../src/core/language';
import { corpus } from './fixture';
import { report } from './report';

describe('a work rendered in Swedish', () => {
  it('is author and year in running text', () => {
    assert.equal(inText('haglund-2010'), 'Haglund 2010');
    assert.equal(inText('isf-2010-2'), 'Inspektionen för socialförsäkringen 2010');
    assert.equal(inTextWork(report, { language: 'sv' }), 'Ek m.fl. 2012');
    assert.equal(
      inTextWork({ ...report, author: report.author?.slice(0, 2) ?? [] }, { language: 'sv' }),
      'Ek och von Post 2012',
    );
  });

  it('has its title where nobody signed it, and its name where it is an act', () => {
    assert.equal(inText('finsam-bloggen-2011'), '”FINSAM Nätverkskonferens 2011”');
    assert.equal(inText('sfs-2003-1210'), 'lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser');
  });

  it('is a line in a list of sources', () => {
    assert.equal(
      line('haglund-2010'),
      'Haglund, Catrin (2010). Finsam | Nationell nätverskonferens 2010. Malmö högskola.',
    );
    assert.equal(line('finsam-bloggen-2011'), '”FINSAM Nätverkskonferens 2011” (2011). Blogginlägg, 20 april 2011.');
    assert.equal(line('isf-2010-2'), 'Inspektionen för socialförsäkringen (2010). Rapport 2010:2.');
    assert.equal(line('sfs-2003-1210'), 'Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.');
    assert.equal(
      sourceLine(report, { language: 'sv' }),
      'Ek, Bo, Ann von Post och Statskontoret (2012). Samverkan i praktiken. Rapport 2012:7. Stockholm: Statskontoret. https://example.org/2012-7',
    );
  });

  it('says what an article or a chapter is a part of', () => {
    const author = [{ family: 'Ek', given: 'Anna' }];
    const issued = { 'date-parts': [[2012, 4, 3]] };
    const article = {
      id: 'a',
      title: 'Ord',
      author,
      issued,
      'container-title': 'Tidskriften',
      volume: '12',
      issue: '3',
    };
    const rendered = (part: Partial<CslItem>, language: Language = 'sv') =>
      sourceLine({ ...article, type: 'article-journal', ...part }, { language, emphasise: words => `*${words}*` });
    assert.equal(rendered({ page: '7–9' }), 'Ek, Anna (2012). ”Ord”. *Tidskriften* 12(3), s. 7–9.');
    assert.equal(rendered({ type: 'article-newspaper' }), 'Ek, Anna (2012). ”Ord”. *Tidskriften* 12(3), 3 april 2012.');
    const editor = [{ family: 'Öd', given: 'Bo' }, { literal: 'Statskontoret' }];
    const chapter: Partial<CslItem> = {
      type: 'chapter',
      'container-title': 'Boken',
      editor,
      publisher: 'Liber',
      page: '3',
    };
    assert.equal(rendered(chapter), 'Ek, Anna (2012). ”Ord”. I Bo Öd och Statskontoret (red.), *Boken*, s. 3. Liber.');
    assert.equal(
      rendered(chapter, 'en'),
      'Ek, Anna (2012). “Ord”. In Bo Öd and Statskontoret (eds.), *Boken*, p. 3. Liber.',
    );
    const note = noteWork({ ...article, ...chapter, type: 'chapter' }, { language: 'sv' });
    assert.equal(note, 'Anna Ek, ”Ord”, i Bo Öd och Statskontoret (red.), Boken (Liber, 2012)');
  });

  it('keeps place, event and day of a talk', () => {
    const session = corpus.sessions.find(({ key }) => key === 'sarv-2010');
    const talk = session && speechItem(corpus, session);
    assert.ok(talk);
    assert.equal(
      sourceLine(talk, { language: 'sv' }),
      'Sarv, Hans (2010). ”Systemteoretiskt perspektiv på samverkan”. Föredrag, Finsams nationella nätverkskonferens 2010, Malmö, 21 april 2010.',
    );
  });

  it('is a note', () => {
    assert.equal(
      noteWork(report, { language: 'sv', emphasise: words => `*${words}*` }),
      'Bo Ek, Ann von Post och Statskontoret, *Samverkan i praktiken*, Rapport 2012:7 (Stockholm: Statskontoret, 2012)',
    );
  });

  it('is official print by its number, in text, notes and lists', () => {
    const sou: CslItem = {
      id: 'sou',
      type: 'report',
      title: 'Rehabilitering till arbete',
      author: [{ literal: 'Socialdepartementet' }],
      number: 'SOU 2000:78',
      issued: { 'date-parts': [[2000]] },
    };
    const bill: CslItem = { id: 'prop', type: 'bill', title: 'Finansiell samordning', number: 'prop. 2002/03:132' };
    assert.equal(inTextWork(sou, { language: 'sv' }), 'SOU 2000:78');
    assert.equal(
      noteWork(sou, { language: 'sv', emphasise: words => `*${words}*` }),
      'SOU 2000:78, *Rehabilitering till arbete*',
    );
    assert.equal(sourceLine(sou, { language: 'sv' }), 'SOU 2000:78. Rehabilitering till arbete.');
    assert.equal(inTextWork(bill, { language: 'en' }), 'prop. 2002/03:132');
    assert.equal(sourceLine(bill, { language: 'sv' }), 'Prop. 2002/03:132. Finansiell samordning.');
  });

  it('says that a year is not known', () => {
    assert.equal(
      inTextWork({ id: 'x', type: 'report', author: [{ family: 'Hedborg' }] }, { language: 'sv' }),
      'Hedborg u.å.',
    );
  });
});

describe('a work rendered in English', () => {
  it('has English words', () => {
    assert.equal(inTextWork(report, { language: 'en' }), 'Ek et al. 2012');
    assert.equal(
      line('finsam-bloggen-2011', 'en'),
      '“FINSAM Nätverkskonferens 2011” (2011). Blog post, 20 April 2011.',
    );
  });
});

describe('dates in words', () => {
  it('are one day or several', () => {
    assert.equal(dayText('2010-04-01', 'sv'), '1 april 2010');
    assert.equal(daysText('2010-04-21', '2010-04-22', 'sv'), '21–22 april 2010');
    assert.equal(daysText('2010-04-30', '2010-05-01', 'en'), '30 April – 1 May 2010');
    assert.equal(daysText('2010-12-31', '2011-01-01', 'sv'), '31 december 2010 – 1 januari 2011');
    assert.equal(daysText('2010-04-21', undefined, 'sv'), '21 april 2010');
  });

  it('are left as they are when they are none', () => {
    assert.equal(dayText('våren 2010', 'sv'), 'våren 2010');
  });
});

function item(key: string): CslItem {
  const work = corpus.work(key);
  assert.ok(work, key);
  return work.item;
}

function inText(key: string): string {
  return inTextWork(item(key), { language: 'sv' });
}

function line(key: string, language: Language = 'sv'): string {
  return sourceLine(item(key), { language });
}
