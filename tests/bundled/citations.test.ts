import { describe, expect, test } from "vitest";
import { sourceLink } from "#story/textFragment";
import { citation } from "../../src/reader/citation";
import { bundledStory } from "./bundledStory";

const story = bundledStory();

const AP =
  "— Associated Press (agency): North Korea’s Kim pledges full support to Moscow at summit with Putin in Russia (Sept 2023; date inferred)";
const PIVOTAL =
  "— Outlet not stated: Kim Jong Un Shows Support for Putin on Ukraine War at Pivotal Meeting in Russia (Sept 2023; date inferred)";
const NBC =
  "— NBC News: Kim Jong Un meets with Putin in North Korea, vows ‘full support’ for Ukraine war (June 2024; outlet and date inferred)";
const HERALD =
  "— The Korea Herald/ANN (agency): Kim promises Putin 'full support' for Russia's war in Ukraine (June 2024; date inferred)";
const VISITS =
  "— Outlet not stated: Kim Jong Un Pledges Support for Russia as Putin Visits North Korea (June 2024; date inferred)";

/** Written by hand from the articles: passage, source, and the directive if its article stated a URL. */
const TEN: [passage: string, source: string, directive: string][] = [
  [
    "“Russia may want to prepare for a longer war, but cannot muster the necessary industrial capacity,” he said. In exchange, Pyongyang is likely to get food and missile technology from Moscow, “a relatively easy gift” to the Kremlin, Nixey said.",
    AP,
    "text=%E2%80%9CRussia%20may%20want%20to%20prepare%20for%20a%20longer%20war%2C%20but%20cannot%20muster%20the%20necessary%20industrial%20capacity%2C%E2%80%9D%20he%20said.%20In%20exchange%2C%20Pyongyang%20is%20likely%20to%20get%20food%20and%20missile%20technology%20from%20Moscow%2C%20%E2%80%9Ca%20relatively%20easy%20gift%E2%80%9D%20to%20the%20Kremlin%2C%20Nixey%20said.",
  ],
  [
    "As the leaders toured a Soyuz-2 rocket launch facility on Wednesday, Kim peppered a Russian space official with questions.",
    AP,
    "text=As%20the%20leaders%20toured%20a%20Soyuz%2D2%20rocket%20launch%20facility%20on%20Wednesday%2C%20Kim%20peppered%20a%20Russian%20space%20official%20with%20questions.",
  ],
  [
    "Such a request would mark a reversal of roles from the 1950-53 Korean War, when Moscow provided weapons to support Pyongyang’s invasion of South Korea, and in the decades that followed, when the Soviet Union sponsored North Korea. .",
    AP,
    "text=Such%20a%20request%20would%20mark%20a%20reversal%20of%20roles%20from%20the%201950%2D53%20Korean%20War%2C%20when%20Moscow%20provided%20weapons%20to%20support%20Pyongyang%E2%80%99s%20invasion%20of%20South%20Korea%2C%20and%20in%20the%20decades%20that%20followed%2C%20when%20the%20Soviet%20Union%20sponsored%20North%20Korea.%20.",
  ],
  [
    "In return, it’s possible Pyongyang will seek help from Moscow on not only shoring up monies for its impoverished people, but “developing military reconnaissance satellites” — a part of Kim’s nuclear weapons plan:",
    PIVOTAL,
    "text=In%20return%2C%20it%E2%80%99s%20possible%20Pyongyang%20will%20seek%20help%20from%20Moscow%20on%20not%20only%20shoring%20up%20monies%20for%20its%20impoverished%20people%2C%20but%20%E2%80%9Cdeveloping%20military%20reconnaissance%20satellites%E2%80%9D%20%E2%80%94%20a%20part%20of%20Kim%E2%80%99s%20nuclear%20weapons%20plan%3A",
  ],
  [
    "The meeting, which lasted over four hours at Russia’s spaceport in the Far East, underscores how the two countries’ interests are aligning: Putin is believed to be seeking one of the few things impoverished North Korea has in abundance -– stockpiles of aging ammunition and rockets for Soviet-era weapons.",
    PIVOTAL,
    "text=The%20meeting%2C%20which%20lasted,for%20Soviet%2Dera%20weapons",
  ],
  [
    "The U.S. rebuked Vietnam over the visit, with a State Department spokesperson telling NBC News: “No country should give Putin a platform to promote his war of aggression and otherwise allow him to normalize his atrocities.”",
    NBC,
    "text=The%20U.S.%20rebuked%20Vietnam%20over%20the%20visit%2C%20with%20a%20State%20Department%20spokesperson%20telling%20NBC%20News%3A%20%E2%80%9CNo%20country%20should%20give%20Putin%20a%20platform%20to%20promote%20his%20war%20of%20aggression%20and%20otherwise%20allow%20him%20to%20normalize%20his%20atrocities.%E2%80%9D",
  ],
  [
    "Pyongyang may also get access to much-needed oil and natural resources for its decimated economy and missile program.",
    NBC,
    "text=Pyongyang%20may%20also%20get%20access%20to%20much%2Dneeded%20oil%20and%20natural%20resources%20for%20its%20decimated%20economy%20and%20missile%20program.",
  ],
  [
    "North Korea's leader Kim Jong-un (right) and Russian President Vladimir Putin shake hands after a welcoming ceremony at Kim Il Sung Square in Pyongyang on Wednesay. - Pool Photo via AFP",
    HERALD,
    "text=North%20Korea's%20leader%20Kim%20Jong%2Dun%20(right)%20and%20Russian%20President%20Vladimir%20Putin%20shake%20hands%20after%20a%20welcoming%20ceremony%20at%20Kim%20Il%20Sung%20Square%20in%20Pyongyang%20on%20Wednesay.%20%2D%20Pool%20Photo%20via%20AFP",
  ],
  [
    `US Secretary of State Antony Blinken on Tuesday local time reaffirmed that "North Korea is providing significant munitions to Russia, and other – and other weapons for use in Ukraine" during a joint press conference with NATO Secretary General Jens Stoltenberg when asked about Putin's trip to Pyongyang.`,
    HERALD,
    "text=US%20Secretary%20of%20State,Putin's%20trip%20to%20Pyongyang",
  ],
  [
    `In a significant display of solidarity, North Korean leader Kim Jong Un has pledged "full support and solidarity" for Russia's war in Ukraine during a meeting with Russian President Vladimir Putin on Wednesday. Putin, on his first visit to North Korea in 24 years, expressed gratitude for Kim's "unwavering" support against what he described as the "hegemonic and imperialist policy" of the United States and its allies.`,
    VISITS,
    "text=In%20a%20significant%20display,States%20and%20its%20allies",
  ],
];

function found(passage: string) {
  const excerpt = story.excerpts.find(({ text }) => text === passage);
  const article = story.articles.find(({ id }) => id === excerpt?.article);
  if (!excerpt || !article) throw new Error(`No excerpt is “${passage}”`);
  return { excerpt, article };
}

describe.each(TEN)("%s", (passage, source, directive) => {
  const { excerpt, article } = found(passage);

  test("is cited to the character, with its source and no link, because its article states no URL", () => {
    expect(citation(article, excerpt).text).toBe(`${passage}\n\n${source}`);
    expect(citation(article, excerpt).html).not.toContain("href");
    expect(sourceLink(article, excerpt)).toBeNull();
  });

  test("would have this link", () => {
    const linked = { ...article, url: "https://example.org/a" };
    expect(sourceLink(linked, excerpt)).toBe(`https://example.org/a#:~:${directive}`);
    expect(citation(linked, excerpt).text).toBe(`${passage}\n\n${source}\nhttps://example.org/a#:~:${directive}`);
  });
});

test("as HTML it is a block quotation in its language, its source in that of the page", () => {
  const { excerpt, article } = found(TEN[6]?.[0] ?? "");
  expect(citation(article, excerpt).html).toBe(
    '<blockquote lang="en" dir="ltr"><p>Pyongyang may also get access to much-needed oil and natural resources for its decimated economy and missile program.</p>' +
      '<footer lang="en" dir="ltr">— NBC News: <cite lang="en" dir="ltr">Kim Jong Un meets with Putin in North Korea, vows ‘full support’ for Ukraine war</cite> ' +
      '(<time datetime="2024-06">June 2024</time>; outlet and date inferred)</footer></blockquote>',
  );
});

test("as HTML it is escaped, whatever stands in the article", () => {
  const { excerpt, article } = found(TEN[6]?.[0] ?? "");
  const html = citation(
    {
      ...article,
      title: "R&D <b>now</b>",
      publisher: 'The "Daily" & Co',
      url: "https://example.org/?a=1&b=2",
      published: null,
      inferred: [],
    },
    { ...excerpt, text: "1 < 2 & 3 > 2" },
  ).html;
  expect(html).toContain("<p>1 &lt; 2 &amp; 3 &gt; 2</p>");
  expect(html).toContain(
    '— The &quot;Daily&quot; &amp; Co: <cite lang="en" dir="ltr">R&amp;D &lt;b&gt;now&lt;/b&gt;</cite> (Date not stated)<br><a href="https://example.org/?a=1&amp;b=2#:~:text=',
  );
});
