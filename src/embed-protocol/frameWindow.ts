/** What the protocol needs of a frame's window, so that it is tried without a browser. */
export interface FrameWindow {
  readonly parent: FrameParent;
  addEventListener(type: "message", listener: (event: FrameMessage) => void): void;
  removeEventListener(type: "message", listener: (event: FrameMessage) => void): void;
}

export interface FrameParent {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** Of a `MessageEvent`. */
export interface FrameMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}
