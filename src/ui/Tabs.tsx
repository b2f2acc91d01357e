import "./Tabs.css";
import { type KeyboardEvent, useRef } from "react";

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  count: string;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  /** `null`: what is shown is none of them. */
  selected: Id | null;
  onSelect: (id: Id) => void;
  /** Id of the element that the tabs change. */
  controls: string;
}

/** One stop for the Tab key; the arrow keys move and select, Home and End go to the ends. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, controls }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = Math.max(
      0,
      tabs.findIndex((tab) => tab.id === selected),
    );
    const next = tabs[stepTo(event.key, at, tabs.length, getComputedStyle(event.currentTarget).direction === "rtl")];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          className="tab"
          role="tab"
          id={tabId(controls, tab.id)}
          data-tab={tab.id}
          aria-selected={tab.id === selected}
          aria-controls={controls}
          tabIndex={tab.id === selected || (selected === null && index === 0) ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label} <span className="tab-count">{tab.count}</span>
        </button>
      ))}
    </div>
  );
}

/** Names the tab that a panel is labelled by. */
export function tabId(controls: string, tab: string): string {
  return `${controls}-tab-${tab}`;
}

/** Index that a key leads to, round the ends; -1 for any other key. */
function stepTo(key: string, at: number, length: number, rightToLeft: boolean): number {
  switch (key) {
    case "ArrowRight":
      return (at + (rightToLeft ? -1 : 1) + length) % length;
    case "ArrowLeft":
      return (at + (rightToLeft ? 1 : -1) + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return -1;
  }
}
