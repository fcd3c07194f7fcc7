// Sends frames of the camera to the server, one after the other: the next one goes when the last one was answered.
// On the same machine as luminance, over a network as JPEG. The server reads a frame and drops it (CccdSdk.CardFrameReader).
//
//   const camera = new CardCamera("/lane/camera", videoElement, message => …, state => …);
//   await camera.start(); camera.stop();
//
// message: {kind: "guidance" | "answer", code, vi, en, region, answer}; state: "running", "stopped", "offline", "denied" (no permission),
// "missing" (no camera), "insecure" (browsers give a camera to HTTPS and localhost only).
"use strict";

class CardCamera {
    static #framesPerSecond = 12;
    static #jpegQuality = 0.9;

    #url; #video; #onMessage; #onState; #socket = null; #stream = null; #canvas = document.createElement("canvas"); #wide;
    #next = 0; #generation = 0;

    constructor(path, video, onMessage, onState = () => {}, wide = 1280) {
        this.#url = new URL(path, location.href);
        this.#url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
        this.#video = video;
        this.#onMessage = onMessage;
        this.#onState = onState;
        this.#wide = wide;
    }

    async start() {
        this.stop();
        if (!navigator.mediaDevices?.getUserMedia) {
            this.#onState("insecure");
            return;
        }
        const generation = this.#generation;
        try {
            const stream = await navigator.mediaDevices.getUserMedia({
                audio: false,
                video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: { ideal: "environment" } },
            });
            if (generation !== this.#generation) {
                stream.getTracks().forEach(track => track.stop());
                return;
            }
            this.#stream = stream;
        } catch (failure) {
            this.#onState(failure.name === "NotFoundError" ? "missing" : "denied");
            return;
        }
        this.#video.srcObject = this.#stream;
        this.#video.muted = true;
        await this.#video.play().catch(() => {});
        this.#connect(generation);
    }

    stop() {
        this.#generation++;
        this.#socket?.close();
        this.#socket = null;
        this.#stream?.getTracks().forEach(track => track.stop());
        this.#stream = null;
        this.#video.srcObject = null;
        this.#onState("stopped");
    }

    #connect(generation) {
        const socket = new WebSocket(this.#url);
        socket.binaryType = "arraybuffer";
        this.#socket = socket;
        socket.onopen = () => { this.#onState("running"); this.#send(socket); };
        socket.onmessage = event => { this.#onMessage(JSON.parse(event.data)); this.#later(socket); };
        socket.onclose = () => {
            if (generation === this.#generation) {
                this.#onState("offline");
                setTimeout(() => { if (generation === this.#generation) this.#connect(generation); }, 1500);
            }
        };
    }

    #later(socket) {
        const wait = Math.max(0, this.#next - performance.now());
        setTimeout(() => this.#send(socket), wait);
    }

    async #send(socket) {
        this.#next = performance.now() + 1000 / CardCamera.#framesPerSecond;
        if (socket.readyState !== WebSocket.OPEN) {
            return;
        }
        const { videoWidth, videoHeight } = this.#video;
        if (videoWidth === 0 || document.hidden) {
            this.#later(socket);
            return;
        }
        const scale = Math.min(1, this.#wide / videoWidth);
        const width = Math.round(videoWidth * scale), height = Math.round(videoHeight * scale);
        this.#canvas.width = width;
        this.#canvas.height = height;
        const context = this.#canvas.getContext("2d", { willReadFrequently: true });
        context.drawImage(this.#video, 0, 0, width, height);
        const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
        const message = local ? this.#luminance(context, width, height) : await this.#jpeg();
        if (message && socket.readyState === WebSocket.OPEN) {
            socket.send(message);
        } else {
            this.#later(socket);
        }
    }

    // The weights of ITU-R BT.601, in 256ths.
    #luminance(context, width, height) {
        const pixels = context.getImageData(0, 0, width, height).data;
        const message = new Uint8Array(5 + width * height);
        message.set([1, width & 255, width >> 8, height & 255, height >> 8]);
        for (let from = 0, to = 5; to < message.length; from += 4, to++) {
            message[to] = (77 * pixels[from] + 150 * pixels[from + 1] + 29 * pixels[from + 2]) >> 8;
        }
        return message;
    }

    async #jpeg() {
        const blob = await new Promise(done => this.#canvas.toBlob(done, "image/jpeg", CardCamera.#jpegQuality));
        return blob ? await blob.arrayBuffer() : null;
    }
}

window.CardCamera = CardCamera;
