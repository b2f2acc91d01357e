import "./TopBar.css";
import { ChevronLeft, Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { messages } from "#i18n/messages";
import type { ThemeChoice } from "#store/storyState";
import { useStory } from "#store/useStory";
import { IconButton } from "#ui/IconButton";
import { Wordmark } from "#ui/Wordmark";
import { backLabel } from "./backLabel";
import { ReaderMenu } from "./ReaderMenu";
import { SearchBox } from "./SearchBox";

/** The product, the story's title while a panel is open (the overview has its own), search, theme and menu. */
export function TopBar() {
  const story = useStory((state) => state.story);
  const open = useStory(({ selected, article, journey }) => selected !== null || article !== null || journey !== null);
  const back = useStory(backLabel);
  const close = useStory((state) => state.close);
  return (
    <header className="top-bar" data-open={open ? "" : undefined}>
      {open && (
        <div className="top-bar-back">
          <IconButton label={back} icon={<ChevronLeft />} mirrored onPress={close} />
        </div>
      )}
      <Wordmark />
      <p className="top-bar-title" lang={story.lang}>
        {open && <span>{story.title}</span>}
      </p>
      <SearchBox />
      <div className="top-bar-theme">
        <ThemeSwitch />
      </div>
      <ReaderMenu />
    </header>
  );
}

function ThemeSwitch() {
  const theme = useStory((state) => state.theme);
  const setTheme = useStory((state) => state.setTheme);
  const { next, label, icon } = THEMES[theme];
  return <IconButton label={label()} icon={icon} onPress={() => setTheme(next)} />;
}

const THEMES: Record<ThemeChoice, { next: ThemeChoice; label: () => string; icon: ReactNode }> = {
  auto: { next: "light", label: messages.themeAuto, icon: <Monitor /> },
  light: { next: "dark", label: messages.themeLight, icon: <Sun /> },
  dark: { next: "auto", label: messages.themeDark, icon: <Moon /> },
};
