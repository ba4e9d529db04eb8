# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium at a page, told what to do word by word, by its own protocol over a pipe.

    browser.py PAGE DOWNLOADS STEP…

Steps: `key:a` presses a key, `text:…` types a text, `click:SELECTOR` clicks, `eval:EXPRESSION` prints the value as a
line of JSON, `download:NAME` waits until that file is there, `width:360` makes the screen so wide, `print:` prints the
sizes of the pages on paper, in points. The last line is a list of what the page complained of.
"""
import base64, json, os, pathlib, re, select, signal, subprocess, sys, tempfile, time

PATIENCE = 60


class Browser:
    def __init__(self, profile):
        to_it, ours_out = os.pipe()
        ours_in, from_it = os.pipe()

        def wire():
            # The protocol comes on descriptor 3 and goes on 4.
            a, b = os.dup(to_it), os.dup(from_it)
            os.dup2(a, 3)
            os.dup2(b, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=wire, close_fds=False, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_it)
        os.close(from_it)
        self.out, self.input, self.rest, self.number = ours_out, ours_in, b"", 0
        self.complaints = []

    def receive(self, deadline):
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.input], [], [], left)[0]:
                raise SystemExit("the browser does not answer")
            piece = os.read(self.input, 1 << 16)
            if not piece:
                raise SystemExit("the browser is gone")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, session=None, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        os.write(self.out, json.dumps(request).encode() + b"\0")
        deadline = time.monotonic() + PATIENCE
        while True:
            message = self.receive(deadline)
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            if message.get("method") == "Log.entryAdded":
                self.complaints.append(message["params"]["entry"]["text"])
            if message.get("method") == "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(message["params"]["exceptionDetails"]))
            if message.get("method") == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if not url.startswith(("file:", "data:", "blob:")):
                    self.complaints.append("asked for " + url)


def main(page, downloads, steps):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
            session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                browser.ask(domain + ".enable", session)
            browser.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=downloads)
            browser.ask("Page.navigate", session, url=pathlib.Path(page).as_uri())
            evaluate(browser, session, "new Promise(done => document.readyState === 'complete' ? done(1) : addEventListener('load', () => done(1)))")
            for step in steps:
                kind, word = step.split(":", 1)
                act(browser, session, downloads, kind, word)
            print(json.dumps(browser.complaints, ensure_ascii=False))
        finally:
            os.killpg(browser.process.pid, signal.SIGKILL)
            browser.process.wait()


def evaluate(browser, session, expression):
    answer = browser.ask("Runtime.evaluate", session, expression=expression, awaitPromise=True, returnByValue=True)
    if "exceptionDetails" in answer:
        raise SystemExit(f"{expression}: {answer['exceptionDetails']}")
    return answer["result"].get("value")


def act(browser, session, downloads, kind, word):
    if kind == "key":
        text = {"Enter": "\r"}.get(word, word if len(word) == 1 else "")
        browser.ask("Input.dispatchKeyEvent", session, type="keyDown", key=word, text=text)
        browser.ask("Input.dispatchKeyEvent", session, type="keyUp", key=word)
    elif kind == "text":
        browser.ask("Input.insertText", session, text=word)
    elif kind == "click":
        evaluate(browser, session, f"document.querySelector({json.dumps(word)}).click()")
    elif kind == "eval":
        print(json.dumps(evaluate(browser, session, word), ensure_ascii=False))
    elif kind == "download":
        deadline = time.monotonic() + PATIENCE
        while not os.path.exists(os.path.join(downloads, word)):
            if time.monotonic() > deadline:
                raise SystemExit("no download")
            evaluate(browser, session, "1")
            time.sleep(0.05)
    elif kind == "width":
        browser.ask("Emulation.setDeviceMetricsOverride", session, width=int(word), height=800, deviceScaleFactor=1, mobile=True)
    elif kind == "print":
        paper = base64.b64decode(browser.ask("Page.printToPDF", session, preferCSSPageSize=True)["data"])
        print(json.dumps([[round(float(part)) for part in box.split()] for box in re.findall(rb"/MediaBox \[([^\]]*)\]", paper)]))
    else:
        raise SystemExit("what is " + kind)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
