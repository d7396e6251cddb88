import { useEffect, useState } from 'react';
import { closeStream, type DeviceProblem } from './open-media.ts';

export type Device =
  | { readonly status: 'off' }
  | { readonly status: 'opening' }
  | { readonly status: 'on'; readonly stream: MediaStream }
  | { readonly status: 'failed'; readonly problem: DeviceProblem };

/** Keeps one device open while `wanted` names it; closes it when that changes or the page goes. */
export function useDevice(
  wanted: string | null | false,
  open: (deviceId: string | null) => Promise<MediaStream>,
): Device {
  const [device, setDevice] = useState<Device>({ status: wanted === false ? 'off' : 'opening' });
  useEffect(() => {
    if (wanted === false) {
      setDevice({ status: 'off' });
      return;
    }
    let gone = false;
    let stream: MediaStream | null = null;
    setDevice({ status: 'opening' });
    open(wanted).then(
      (opened) => {
        if (gone) return closeStream(opened);
        stream = opened;
        opened.getTracks()[0]?.addEventListener('ended', () => setDevice({ status: 'off' }));
        setDevice({ status: 'on', stream: opened });
      },
      (problem: DeviceProblem) => !gone && setDevice({ status: 'failed', problem }),
    );
    return () => {
      gone = true;
      closeStream(stream);
    };
  }, [wanted, open]);
  return device;
}

/** The devices of a kind, with names once permission was given; follows plugging and unplugging. */
export function useDeviceList(kind: MediaDeviceKind, refresh: unknown): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names appear once a device has been opened
  useEffect(() => {
    if (!navigator.mediaDevices) return;
    let gone = false;
    const read = async () => {
      const all = await navigator.mediaDevices.enumerateDevices();
      if (!gone) setDevices(all.filter((device) => device.kind === kind && device.deviceId !== ''));
    };
    void read();
    navigator.mediaDevices.addEventListener('devicechange', read);
    return () => {
      gone = true;
      navigator.mediaDevices.removeEventListener('devicechange', read);
    };
  }, [kind, refresh]);
  return devices;
}
