"""Reads a repository as an F-Droid client would, with the functions of Debian's fdroidserver.

Usage: verify-repository.py URL FINGERPRINT [OLDER_INDEX]...

Both indexes are downloaded and verified against the fingerprint, every file that they name is
downloaded and compared with its stated size and SHA-256, and a wrong fingerprint must be refused.
What makes the client refuse a whole index must not be in it. With the files of older indexes, the diff
that starts from each must be the one that fdroidserver would write, and must lead from the old index to
the new one. Prints one line of figures; any failure is an exception and so a non-zero exit code.
"""

import hashlib
import json
import sys
from types import SimpleNamespace
from urllib.request import urlopen

from fdroidserver import common, index
from fdroidserver.exception import VerificationException


def referenced_files(value):
    """Yields each object with name, sha256 and size, however deep it stands."""
    if isinstance(value, dict):
        if isinstance(value.get('name'), str) and 'sha256' in value:
            yield value
        for part in value.values():
            yield from referenced_files(part)
    elif isinstance(value, list):
        for part in value:
            yield from referenced_files(part)


def check_file(url, name, sha256, size):
    with urlopen(url + name) as response:
        body = response.read()
    if len(body) != size or hashlib.sha256(body).hexdigest() != sha256:
        raise VerificationException(f'{name}: {len(body)} bytes are not the {size} of the index')


def check_what_clients_need(index_v2):
    """One app without these, and F-Droid's client refuses the whole index (its IndexV2 classes)."""
    repo = index_v2['repo']
    whole_numbers = [repo['timestamp']]
    texts = [repo['address']]
    for file in referenced_files({**repo, 'address': None}):
        check_file_fields(file)
    for package in index_v2['packages'].values():
        metadata = package['metadata']
        whole_numbers += [metadata['added'], metadata['lastUpdated']]
        for file in referenced_files(metadata):
            check_file_fields(file)
        for sha256, version in package['versions'].items():
            manifest = version['manifest']
            whole_numbers += [version['added'], manifest['versionCode']]
            texts += [version['file']['name'], manifest['versionName']]
            if 'usesSdk' in manifest:
                sdk = manifest['usesSdk']
                whole_numbers += [sdk['minSdkVersion'], sdk['targetSdkVersion']]
            if version['file']['sha256'] != sha256:
                raise VerificationException('a version is listed under another hash')
    if not all(isinstance(number, int) for number in whole_numbers):
        raise VerificationException('a number of the index is none')
    if not all(isinstance(text, str) for text in texts):
        raise VerificationException('a text of the index is none')


def check_file_fields(file):
    if not file['name'].startswith('/') or not file['sha256'] or not isinstance(file['size'], int):
        raise VerificationException(f'{file}: the client refuses an index with such a file')


def merge(old, patch):
    """JSON merge patch (RFC 7386), as the client takes a diff."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(old) if isinstance(old, dict) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = merge(merged.get(key), value)
    return merged


def check_diff(url, older_index, index_v2):
    with open(older_index) as file:
        older = json.load(file)
    with urlopen(url + '/entry.json') as response:
        described = json.load(response)['diffs'][str(older['repo']['timestamp'])]
    check_file(url, described['name'], described['sha256'], described['size'])
    with urlopen(url + described['name']) as response:
        diff = json.load(response)
    if diff != index.dict_diff(older, index_v2):
        raise VerificationException('the diff is not what fdroidserver would write')
    if older == index_v2 or merge(older, diff) != index_v2:
        raise VerificationException('the diff does not lead to the new index')
    if described['numPackages'] != len(diff.get('packages', {})):
        raise VerificationException('the diff has another number of apps')


def must_be_refused(download, url):
    try:
        download(f'{url}?fingerprint={"00" * 32}')
    except VerificationException:
        return
    raise VerificationException('a wrong fingerprint was accepted')


def main(url, fingerprint, *older_indexes):
    common.options = SimpleNamespace(verbose=False, quiet=True)
    common.config = {}
    common.fill_config_defaults(common.config)

    index_v2, _etag = index.download_repo_index_v2(f'{url}?fingerprint={fingerprint}')
    index_v1, _etag = index.download_repo_index_v1(f'{url}?fingerprint={fingerprint}')
    if index_v2['repo']['timestamp'] != index_v1['repo']['timestamp']:
        raise VerificationException('the two indexes are not of one build')
    if set(index_v2['packages']) != {app['packageName'] for app in index_v1['apps']}:
        raise VerificationException('the two indexes do not list the same apps')

    files = {file['name']: file for file in referenced_files(index_v2)}
    for name, file in files.items():
        check_file(url, name, file['sha256'], file['size'])
    for packages in index_v1['packages'].values():
        for package in packages:
            check_file(url, '/' + package['apkName'], package['hash'], package['size'])
    check_what_clients_need(index_v2)
    for older_index in older_indexes:
        check_diff(url, older_index, index_v2)
    for download in (index.download_repo_index_v2, index.download_repo_index_v1):
        must_be_refused(download, url)
    print(
        f'{len(index_v2["packages"])} apps, {len(files)} files as stated in both indexes,',
        f'{len(older_indexes)} diffs that lead to the new index',
    )


if __name__ == '__main__':
    main(*sys.argv[1:])
