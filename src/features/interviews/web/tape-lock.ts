/** Another tab of this browser is writing the tape. */
export class TapeBusy extends Error {
  constructor() {
    super('This interview is open in another tab.');
    this.name = 'TapeBusy';
  }
}

/** Makes this page the only writer of a tape in this browser. `lost` resolves when another page takes over. */
export async function holdTape(
  interviewId: string,
  takeOver: boolean,
): Promise<{ release(): void; lost: Promise<void> }> {
  if (!('locks' in navigator)) return { release() {}, lost: new Promise(() => {}) };
  return new Promise((resolve, reject) => {
    let release = () => {};
    let loseIt = () => {};
    const lost = new Promise<void>((lose) => {
      loseIt = lose;
    });
    const held = navigator.locks.request(
      `greenroom-tape-${interviewId}`,
      takeOver ? { steal: true } : { ifAvailable: true },
      (lock) => {
        if (!lock) {
          reject(new TapeBusy());
          return undefined;
        }
        return new Promise<void>((free) => {
          release = free;
          resolve({ release: () => release(), lost });
        });
      },
    );
    held.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') loseIt();
      else reject(error);
    });
  });
}
