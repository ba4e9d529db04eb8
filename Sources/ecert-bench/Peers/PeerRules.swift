// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of contract § 2 in DuckDB's SQL, written without a look at ours: what a peer needs to give the same
/// result, and what shows that ours is right.
enum PeerRules {
  /// What is taken out of a cache, as csv by the sqlite3 shell.
  static let dumps = [
    (
      "r",
      """
      SELECT r.id, r.kind, r.institution_id, r.certificate, r.name, r.id_number, r.qualification_code,
        ifnull((SELECT text FROM word WHERE id = r.level), ''),
        ifnull((SELECT text FROM word WHERE id = r.category), ''),
        (SELECT text FROM word WHERE id = r.status), ifnull((SELECT text FROM word WHERE id = r.photo), ''),
        ifnull(r.valid_until, ''), r.authority FROM registration r
      """
    ),
    (
      "q",
      """
      SELECT q.code, q.name, q.id_number, (SELECT text FROM word WHERE id = q.level),
        (SELECT text FROM word WHERE id = q.category) FROM qualification q
      """
    ),
    (
      "a",
      """
      SELECT kind, ifnull(document, printf('%017d', (id - 2305843009213693952 - kind) / 22)
          || substr('0123456789X', 1 + (id - 2305843009213693952 - kind) / 2 % 11, 1)),
        (SELECT text FROM word WHERE id = state) FROM account
      """
    ),
    (
      "i",
      """
      SELECT id, code, ifnull(max(subject = 'qualifications'), 0), ifnull(max(subject = 'accounts.physician'), 0),
        ifnull(max(subject = 'accounts.nurse'), 0) FROM institution
      LEFT JOIN coverage ON institution_id IS NULL OR institution_id = institution.id GROUP BY id, code
      """
    ),
    ("j", "SELECT registration_id, blockers, undetermined FROM judgement"),
  ]

  /// Native tables, every column computed once.
  static let load = """
    CREATE MACRO check_of(b) AS substr('10X98765432', 1 + (
      list_sum(list_transform(range(1, 18),
        lambda i: ([7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i] * CAST(substr(b, i, 1) AS INT)))
      % 11)::INT, 1);
    CREATE MACRO checked(b) AS b || check_of(b);
    CREATE MACRO upgraded(n) AS CASE WHEN regexp_full_match(n, '[0-9]{15}')
      THEN checked(substr(n, 1, 6) || '19' || substr(n, 7, 9)) ELSE n END;
    CREATE MACRO is_resident(n) AS regexp_full_match(n, '[0-9]{15}|[0-9]{17}[0-9X]');
    CREATE MACRO identity_of(n) AS CASE
      WHEN is_resident(n) THEN CASE WHEN length(n) = 18 AND substr(n, 16) = '000' AND check_of(substr(n, 1, 17)) <> '0'
        THEN NULL ELSE upgraded(n) END
      WHEN regexp_full_match(n, '[0-9]+([.][0-9]+)?E[+][0-9]+') THEN NULL
      WHEN regexp_full_match(n, '[0-9]{15,}[0-9X]') OR NOT regexp_full_match(n, '[0-9A-Za-z()-]+') THEN NULL
      ELSE n END;
    CREATE MACRO weak_of(name, n) AS CASE
      WHEN identity_of(n) IS NULL OR NOT is_resident(n) OR (length(n) = 18 AND n[1] = '9') THEN NULL
      WHEN substr(upgraded(n), 7, 4) = '0000' OR try_strptime(substr(upgraded(n), 7, 8), '%Y%m%d') IS NULL THEN NULL
      ELSE name || '|' || substr(upgraded(n), 7, 8) || (CAST(upgraded(n)[17] AS INT) % 2) END;
    CREATE MACRO splits(c) AS regexp_full_match(c, '[0-9]{24}|[0-9]{26}[0-9X]') AND is_resident(substr(c, 10));
    CREATE MACRO form_of(c) AS CASE WHEN splits(c) THEN substr(c, 1, 9) || upgraded(substr(c, 10)) ELSE c END;
    CREATE MACRO level_of(w) AS CASE WHEN w IN ('1', '3', '执业医师') THEN '1' WHEN w IN ('2', '4', '执业助理医师') THEN '2'
      ELSE w END;
    CREATE MACRO stem_of(w) AS CASE WHEN suffix(w, '类别') THEN left(w, length(w) - 2) ELSE w END;
    CREATE MACRO category_of(w) AS CASE
      WHEN stem_of(w) IN ('10', '临床') THEN '10' WHEN stem_of(w) IN ('20', '口腔') THEN '20'
      WHEN stem_of(w) IN ('30', '公共卫生', '公卫') THEN '30'
      WHEN stem_of(w) IN ('中医', '中西医结合', '蒙医', '藏医', '维医', '傣医', '朝医', '壮医')
        OR regexp_full_match(stem_of(w), '4[0-9]') THEN '40' ELSE stem_of(w) END;

    CREATE TABLE r AS SELECT id, kind, place, certificate, name, number, identity_of(number) AS identity, code,
        CASE WHEN code <> '' THEN form_of(code) END AS form, weak_of(name, number) AS weak, splits(code) AS split,
        substr(code, 1, 6) AS head, level_of(substr(code, 7, 1)) AS code_level,
        category_of(substr(code, 8, 2)) AS code_category,
        CASE WHEN splits(code) THEN upgraded(substr(code, 10)) END AS code_number,
        level_of(level) AS level, category_of(category) AS category,
        CASE WHEN status = '多机构备案' THEN 2 WHEN status IN ('在册', '有效', '正常') THEN 0
          WHEN status IN ('注销', '变更到军队', '吊销') THEN 1
          WHEN kind = 1 AND status IN ('备案', '离职备案', '区内到区外', '暂停执业', '撤销', '废止') THEN 1
          WHEN kind = 2 AND status = '暂停' THEN 1 ELSE 3 END AS status,
        CASE WHEN photo IN ('已通过', 'approved') THEN 0 WHEN photo IN ('无', 'none') THEN 2048
          WHEN photo IN ('已退回', 'rejected') THEN 4096 WHEN photo IN ('待审核', 'pending') THEN 8192 ELSE -1 END AS photo,
        TRY_CAST(ending AS INT) AS ending, authority
      FROM read_csv('r.csv', header = false, columns = {'id': 'INT', 'kind': 'TINYINT', 'place': 'INT',
        'certificate': 'VARCHAR', 'name': 'VARCHAR', 'number': 'VARCHAR', 'code': 'VARCHAR', 'level': 'VARCHAR',
        'category': 'VARCHAR', 'status': 'VARCHAR', 'photo': 'VARCHAR', 'ending': 'VARCHAR', 'authority': 'INT'},
        nullstr = '\\\\N');
    UPDATE r SET code = '' WHERE code IS NULL;
    CREATE TABLE q AS SELECT code, name, number, identity_of(number) AS identity, form_of(code) AS form,
        weak_of(name, number) AS weak, splits(code) AS split, substr(code, 1, 6) AS head,
        level_of(substr(code, 7, 1)) AS code_level, category_of(substr(code, 8, 2)) AS code_category,
        CASE WHEN splits(code) THEN upgraded(substr(code, 10)) END AS code_number,
        level_of(level) AS level, category_of(category) AS category
      FROM read_csv('q.csv', header = false, columns = {'code': 'VARCHAR', 'name': 'VARCHAR', 'number': 'VARCHAR',
        'level': 'VARCHAR', 'category': 'VARCHAR'}, nullstr = '\\\\N');
    CREATE TABLE a AS SELECT kind, identity, CASE WHEN state IN ('已激活', 'active') THEN 0
        WHEN state IN ('未激活', 'inactive') THEN 1024 WHEN state IN ('未注册', 'unregistered') THEN 512 ELSE -1 END AS state
      FROM read_csv('a.csv', header = false, columns = {'kind': 'TINYINT', 'identity': 'VARCHAR', 'state': 'VARCHAR'});
    CREATE TABLE i AS SELECT * FROM read_csv('i.csv', header = false, columns = {'id': 'INT', 'code': 'VARCHAR',
      'qualifications': 'TINYINT', 'physicians': 'TINYINT', 'nurses': 'TINYINT'});
    CREATE TABLE j AS SELECT * FROM read_csv('j.csv', header = false,
      columns = {'id': 'INT', 'blockers': 'INT', 'undetermined': 'INT'});
    """

  /// Every judged row with its blockers (without N2's, which moves with the day) and what is undetermined.
  static let mask = """
    people AS (
      SELECT kind, identity, bool_or(status <> 2) AS main, count(*) FILTER (status = 0) AS active
      FROM r WHERE identity IS NOT NULL GROUP BY ALL),
    judged AS (
      SELECT r.* FROM r LEFT JOIN people p ON p.kind = r.kind AND p.identity = r.identity
      WHERE CASE r.status WHEN 2 THEN NOT coalesce(p.main, false)
        WHEN 1 THEN coalesce(p.active, 0) = 0 ELSE true END),
    found AS (
      SELECT c.id, q.rowid AS place FROM judged c JOIN q ON q.form = c.form WHERE c.kind = 1
      UNION SELECT c.id, q.rowid FROM judged c JOIN q ON q.identity = c.identity WHERE c.kind = 1
      UNION SELECT c.id, q.rowid FROM judged c JOIN q ON q.weak = c.weak WHERE c.kind = 1),
    compared AS (
      SELECT f.id, q.code, coalesce(q.form = c.form, false) OR coalesce(q.identity = c.identity, false) AS strong,
        c.name <> q.name AS by_name, c.identity IS NOT NULL AND q.identity IS NOT NULL AS comparable,
        comparable AND c.number <> q.number AS by_number,
        c.level <> q.level AS by_level, c.category <> q.category AS by_category,
        c.code <> '' AND c.code <> q.code AND NOT (by_number AND c.split AND q.split AND c.head = q.head
          AND c.code_level = q.code_level AND c.code_category = q.code_category
          AND c.code_number = c.identity AND q.code_number = q.identity) AS by_code
      FROM found f JOIN judged c ON c.id = f.id JOIN q ON q.rowid = f.place),
    best AS (
      SELECT id, arg_min(
        {'n': by_name, 'i': by_number, 'c': by_code, 'l': by_level OR by_category, 'comparable': comparable},
        (NOT strong, by_level OR by_category,
          by_name::INT + by_number::INT + by_code::INT + by_level::INT + by_category::INT, code)) AS b
      FROM compared GROUP BY id),
    mask AS (
      SELECT c.id, c.place, c.ending, c.authority,
        CASE c.kind WHEN 1 THEN i.physicians ELSE i.nurses END = 1 AS covered,
        CASE c.status WHEN 1 THEN 64 WHEN 3 THEN 128 ELSE 0 END
          + CASE WHEN c.kind = 2 THEN 0
            WHEN b.b IS NULL THEN CASE WHEN c.identity IS NULL OR i.qualifications = 0 THEN 0 ELSE 1 END
            WHEN b.b.l THEN 16 WHEN b.b.n AND b.b.i THEN 32 WHEN b.b.c THEN 8 WHEN b.b.n THEN 2 WHEN b.b.i THEN 4
            ELSE 0 END
          + CASE WHEN a.state IS NOT NULL THEN greatest(a.state, 0)
            WHEN c.identity IS NULL OR NOT covered THEN 0 ELSE 512 END
          + greatest(c.photo, 0) AS blockers,
        CASE WHEN c.kind = 2 THEN CASE WHEN c.ending IS NULL THEN 4 ELSE 0 END
            WHEN b.b IS NULL THEN CASE WHEN i.qualifications = 0 THEN 1 WHEN c.identity IS NULL THEN 2 ELSE 0 END
            WHEN NOT (b.b.l OR b.b.n OR b.b.i OR b.b.c OR b.b.comparable) THEN 2 ELSE 0 END
          + CASE WHEN a.state >= 0 THEN 0 WHEN a.state < 0 OR NOT covered THEN 8 WHEN c.identity IS NULL THEN 16
            ELSE 0 END
          + CASE WHEN c.photo < 0 THEN 32 ELSE 0 END AS undetermined
      FROM judged c JOIN i ON i.id = c.place LEFT JOIN best b ON b.id = c.id
        LEFT JOIN a ON a.kind = c.kind AND a.identity = c.identity)
    """

  /// With N2 of a day, counted from 1970-01-01.
  private static func onDay(_ day: Int) -> String {
    "\(mask), standing AS (SELECT *, blockers + CASE WHEN ending < \(day) THEN 256 ELSE 0 END AS now FROM mask)"
  }

  static func byReason(_ day: Int) -> String {
    """
    WITH \(onDay(day)) SELECT bit, count(*) FROM standing, unnest(range(14)) AS b(bit)
    WHERE now & (1 << bit::INT) <> 0 GROUP BY bit ORDER BY bit
    """
  }

  static func byInstitution(_ day: Int) -> String {
    """
    WITH \(onDay(day)) SELECT code, count(*) FILTER (now <> 0) AS blocked, count(*) AS judged
    FROM standing JOIN i ON i.id = standing.place GROUP BY code HAVING blocked > 0 ORDER BY code
    """
  }

  /// People whose certificate names one judged row, drawn by a seed, with how they stand.
  static func someone(_ count: Int, seed: UInt64, _ day: Int) -> String {
    """
    WITH \(onDay(day)), one AS (
      SELECT min(r.id) AS id FROM standing s JOIN r ON r.id = s.id GROUP BY r.certificate HAVING count(*) = 1)
    SELECT r.certificate, r.kind, s.now, s.undetermined
    FROM one JOIN standing s ON s.id = one.id JOIN r ON r.id = one.id
    ORDER BY hash(r.id, \(seed)), r.id LIMIT \(count)
    """
  }

  static let judge = "CREATE OR REPLACE TABLE judged_again AS WITH \(mask) SELECT id, blockers, undetermined FROM mask"

  /// Rows in which the peer and the cache differ, the first ones.
  static let difference = """
    WITH \(mask), mine AS (SELECT id, blockers, undetermined FROM mask)
    SELECT * FROM (SELECT 'peer' AS says, * FROM (FROM mine EXCEPT FROM j)
      UNION ALL SELECT 'cache', * FROM (FROM j EXCEPT FROM mine)) ORDER BY id LIMIT 4
    """
}
