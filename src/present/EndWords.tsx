import "./EndWords.css";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { ArticleSource } from "#reader/ArticleSource";
import { useStory } from "#store/useStory";
import { handoutAddress } from "./handoutAddress";
import { PresentButton } from "./PresentButton";
import { StepTitle } from "./StepWords";

/** What to talk about, what was quoted, and how to go on from here. */
export function EndWords() {
  const story = useStory((state) => state.story);
  const quoted = new Set(story.tour.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  // Of a long story, those that were quoted.
  const sources = story.archive ? story.articles.filter(({ id }) => quoted.has(id)) : story.articles;
  const questions = story.tour.flatMap(({ question }) => question ?? []);
  return (
    <div className="end">
      {questions.length > 0 && (
        <section className="end-part">
          <StepTitle>{classroom.toTalkAbout()}</StepTitle>
          <ol className="end-questions" lang={story.lang}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      )}
      <section className="end-part">
        <StepTitle>{classroom.sources()}</StepTitle>
        <ul className="end-sources">
          {sources.map((article) => (
            <li key={article.id}>
              <p lang={article.lang} dir={article.dir}>
                {article.url === null ? article.title : <a href={article.url}>{article.title}</a>}
              </p>
              <ArticleSource article={article} />
            </li>
          ))}
        </ul>
        {story.credits.length > 0 && (
          <ul className="end-credits" lang={story.lang} aria-label={messages.credits()}>
            {story.credits.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <div className="end-ways">
          <PresentButton action="first">{classroom.toCover()}</PresentButton>
          <a className="present-button" href={handoutAddress()} target="_blank" rel="noopener">
            {classroom.handout()} <span className="visually-hidden">{messages.opensInNewTab()}</span>
          </a>
          <PresentButton action="leave" kind="primary">
            {classroom.leave()}
          </PresentButton>
        </div>
      </section>
    </div>
  );
}
