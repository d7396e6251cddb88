import { useEffect, useState } from 'react';
import { type Light, measureLight } from '../../domain/checks.ts';

const width = 160;
const height = 120;

/** Measures the light of a picture once a second, on this device; null without one. */
export function useLight(stream: MediaStream | null): Light | null {
  const [light, setLight] = useState<Light | null>(null);
  useEffect(() => {
    setLight(null);
    if (!stream) return;
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    void video.play().catch(() => {
      // Taken away before it began; the effect below is cleaned up then.
    });
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const timer = setInterval(() => {
      if (!pen || video.readyState < 2) return;
      pen.drawImage(video, 0, 0, width, height);
      setLight(measureLight(pen.getImageData(0, 0, width, height).data, width));
    }, 1000);
    return () => {
      clearInterval(timer);
      video.srcObject = null;
    };
  }, [stream]);
  return light;
}
