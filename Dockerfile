# The same site as `make run`, for production. See docs/operations.md.
FROM python:3.12-slim-bookworm AS build
WORKDIR /srv/clearpage
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /srv/venv
COPY requirements.txt ./
RUN /srv/venv/bin/pip install --require-hashes --requirement requirements.txt
COPY . ./
RUN /srv/venv/bin/pip install --no-deps --no-build-isolation --editable . \
    && /srv/venv/bin/python translations/update.py --compile \
    && /srv/venv/bin/python -m compileall -q app forms

FROM python:3.12-slim-bookworm
# hadolint ignore=DL3008 # Debian's own security updates of these are wanted as they come.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        fontconfig libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin clearpage
WORKDIR /srv/clearpage
COPY --from=build /srv/venv /srv/venv
COPY --from=build /srv/clearpage /srv/clearpage
ENV PATH=/srv/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    XDG_CACHE_HOME=/tmp/cache \
    CLEARPAGE_ENV=production \
    PORT=8000
# The sealing keys come from outside, as CLEARPAGE_KEYS: without them the site does not start.
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/health', timeout=4)"]
CMD ["sh", "-c", "exec gunicorn -c python:app.serve --bind 0.0.0.0:$PORT"]
