// A sound of its own for each answer: rising to come in, falling to leave, low and doubled for everything that needs a person.
"use strict";

const sounds = {
    context: null,

    // Notes as [hertz, seconds]; a pause has 0 hertz.
    notes: {
        welcome: [[660, 0.12], [880, 0.22]],
        goodbye: [[880, 0.12], [660, 0.22]],
        repeat: [[880, 0.08]],
        alreadyInside: [[300, 0.18], [0, 0.07], [300, 0.18], [0, 0.07], [300, 0.18]],
        ticketUsed: [[330, 0.2], [0, 0.06], [247, 0.4]],
        wait: [[440, 0.15], [0, 0.25], [440, 0.15]],
        askStaff: [[392, 0.16], [494, 0.16], [392, 0.16], [494, 0.16]],
        notACard: [[220, 0.35]],
        outOfOrder: [[196, 0.25], [0, 0.1], [196, 0.25]],
    },

    play(signal) {
        const notes = sounds.notes[signal];
        if (!notes || typeof AudioContext === "undefined") {
            return;
        }
        sounds.context ??= new AudioContext();
        if (sounds.context.state === "suspended") {
            // Browsers want a key or a click first; the keys of a scanner are one.
            sounds.context.resume().catch(() => {});
        }
        let at = sounds.context.currentTime + 0.01;
        for (const [hertz, seconds] of notes) {
            if (hertz > 0) {
                const tone = sounds.context.createOscillator();
                const volume = sounds.context.createGain();
                tone.type = "triangle";
                tone.frequency.value = hertz;
                volume.gain.setValueAtTime(0.35, at);
                volume.gain.exponentialRampToValueAtTime(0.01, at + seconds);
                tone.connect(volume).connect(sounds.context.destination);
                tone.start(at);
                tone.stop(at + seconds);
            }
            at += seconds;
        }
    },
};
