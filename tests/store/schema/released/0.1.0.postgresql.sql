SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.away (
    staff_id integer NOT NULL,
    day character varying(10) NOT NULL
);
CREATE TABLE public.bounce (
    letter bigint NOT NULL,
    mailbox_id integer NOT NULL,
    kind character varying(16) NOT NULL,
    created bigint NOT NULL,
    over boolean NOT NULL
);
CREATE TABLE public.challenge (
    id character varying(32) NOT NULL,
    mailbox_id integer NOT NULL,
    created bigint NOT NULL,
    expires bigint NOT NULL,
    tries integer NOT NULL,
    address_tries integer NOT NULL,
    open boolean NOT NULL
);
CREATE TABLE public.digest (
    id bigint NOT NULL,
    staff_id integer NOT NULL,
    slot bigint,
    entries text NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.digest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.digest_id_seq OWNED BY public.digest.id;
CREATE TABLE public.duty (
    id integer NOT NULL,
    staff_id integer NOT NULL,
    kind character varying(16) NOT NULL,
    grade character varying(16) NOT NULL,
    classroom character varying(16) NOT NULL
);
CREATE SEQUENCE public.duty_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.duty_id_seq OWNED BY public.duty.id;
CREATE TABLE public.enrolment_code (
    id integer NOT NULL,
    student_id integer NOT NULL,
    digest character varying(64) NOT NULL,
    secret character varying(32) NOT NULL,
    key_name character varying(16) NOT NULL,
    expires bigint NOT NULL,
    uses integer NOT NULL
);
CREATE SEQUENCE public.enrolment_code_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.enrolment_code_id_seq OWNED BY public.enrolment_code.id;
CREATE TABLE public.guardianship (
    student_id integer NOT NULL,
    mailbox_id integer NOT NULL
);
CREATE TABLE public.handled (
    fingerprint character varying(64) NOT NULL,
    created bigint NOT NULL
);
CREATE TABLE public.letter (
    id bigint NOT NULL,
    mailbox_id integer,
    notice_id bigint,
    recipient character varying(255) NOT NULL,
    domain character varying(255) NOT NULL,
    template character varying(32) NOT NULL,
    data text NOT NULL,
    priority integer NOT NULL,
    reference character varying(32) NOT NULL,
    key_name character varying(16) NOT NULL,
    state character varying(8) NOT NULL,
    attempts integer NOT NULL,
    created bigint NOT NULL,
    due bigint NOT NULL,
    settled bigint,
    error text NOT NULL
);
CREATE SEQUENCE public.letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.letter_id_seq OWNED BY public.letter.id;
CREATE TABLE public.mailbox (
    id integer NOT NULL,
    address character varying(255) NOT NULL,
    canonical character varying(255) NOT NULL,
    language character varying(8) NOT NULL,
    suspect_since bigint,
    suspended boolean NOT NULL
);
CREATE SEQUENCE public.mailbox_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.mailbox_id_seq OWNED BY public.mailbox.id;
CREATE TABLE public.notice (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    student_id integer NOT NULL,
    author_id integer,
    form character varying(40) NOT NULL,
    kind character varying(32) NOT NULL,
    kind_name character varying(255) NOT NULL,
    reason character varying(255) NOT NULL,
    date character varying(10) NOT NULL,
    until character varying(10) NOT NULL,
    arrival character varying(5) NOT NULL,
    phone character varying(32) NOT NULL,
    remarks text NOT NULL,
    after_deadline boolean NOT NULL,
    state character varying(10) NOT NULL,
    revision integer NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    confirmed bigint,
    confirmed_by_id integer,
    taken_by character varying(255) NOT NULL
);
CREATE SEQUENCE public.notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.notice_id_seq OWNED BY public.notice.id;
CREATE TABLE public.reminder (
    notice_id bigint NOT NULL,
    step character varying(16) NOT NULL,
    created bigint NOT NULL
);
CREATE TABLE public.reply (
    id integer NOT NULL,
    notice_id bigint NOT NULL,
    staff_id integer,
    text text NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.reply_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reply_id_seq OWNED BY public.reply.id;
CREATE TABLE public.roll (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    grade character varying(16) NOT NULL,
    classroom character varying(16) NOT NULL,
    day character varying(10) NOT NULL,
    empty text,
    asked text NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.roll_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.roll_id_seq OWNED BY public.roll.id;
CREATE TABLE public.round (
    school_id integer NOT NULL,
    due bigint NOT NULL
);
CREATE TABLE public.schema_migration (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp without time zone NOT NULL
);
CREATE SEQUENCE public.schema_migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.schema_migration_id_seq OWNED BY public.schema_migration.id;
CREATE TABLE public.school (
    id integer NOT NULL,
    code character varying(32) NOT NULL,
    name character varying(255) NOT NULL,
    phone character varying(32) NOT NULL,
    rules text NOT NULL
);
CREATE SEQUENCE public.school_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.school_id_seq OWNED BY public.school.id;
CREATE TABLE public.session (
    id character varying(64) NOT NULL,
    mailbox_id integer NOT NULL,
    created bigint NOT NULL,
    seen bigint NOT NULL,
    ends bigint NOT NULL,
    remembered boolean NOT NULL
);
CREATE TABLE public.staff_member (
    id integer NOT NULL,
    school_id integer NOT NULL,
    mailbox_id integer NOT NULL,
    name character varying(255) NOT NULL,
    letters character varying(8) NOT NULL,
    digest_at character varying(255) NOT NULL
);
CREATE SEQUENCE public.staff_member_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.staff_member_id_seq OWNED BY public.staff_member.id;
CREATE TABLE public.student (
    id integer NOT NULL,
    school_id integer NOT NULL,
    grade character varying(16) NOT NULL,
    classroom character varying(16) NOT NULL,
    number character varying(16) NOT NULL,
    name character varying(255) NOT NULL,
    kana character varying(255) NOT NULL,
    enrolled boolean NOT NULL
);
CREATE SEQUENCE public.student_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.student_id_seq OWNED BY public.student.id;
CREATE TABLE public.tally (
    name character varying(255) NOT NULL,
    span bigint NOT NULL,
    ends bigint NOT NULL,
    count integer NOT NULL
);
ALTER TABLE ONLY public.digest ALTER COLUMN id SET DEFAULT nextval('public.digest_id_seq'::regclass);
ALTER TABLE ONLY public.duty ALTER COLUMN id SET DEFAULT nextval('public.duty_id_seq'::regclass);
ALTER TABLE ONLY public.enrolment_code ALTER COLUMN id SET DEFAULT nextval('public.enrolment_code_id_seq'::regclass);
ALTER TABLE ONLY public.letter ALTER COLUMN id SET DEFAULT nextval('public.letter_id_seq'::regclass);
ALTER TABLE ONLY public.mailbox ALTER COLUMN id SET DEFAULT nextval('public.mailbox_id_seq'::regclass);
ALTER TABLE ONLY public.notice ALTER COLUMN id SET DEFAULT nextval('public.notice_id_seq'::regclass);
ALTER TABLE ONLY public.reply ALTER COLUMN id SET DEFAULT nextval('public.reply_id_seq'::regclass);
ALTER TABLE ONLY public.roll ALTER COLUMN id SET DEFAULT nextval('public.roll_id_seq'::regclass);
ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);
ALTER TABLE ONLY public.school ALTER COLUMN id SET DEFAULT nextval('public.school_id_seq'::regclass);
ALTER TABLE ONLY public.staff_member ALTER COLUMN id SET DEFAULT nextval('public.staff_member_id_seq'::regclass);
ALTER TABLE ONLY public.student ALTER COLUMN id SET DEFAULT nextval('public.student_id_seq'::regclass);
INSERT INTO public.challenge (id, mailbox_id, created, expires, tries, address_tries, open) VALUES
	('uh4lvx3rsmag7zwt6smpte7w2i', 1, 1795473000, 1795473600, 1, 0, false);
INSERT INTO public.duty (id, staff_id, kind, grade, classroom) VALUES
	(1, 1, 'homeroom', '3', '1'),
	(2, 2, 'homeroom', '1', '2'),
	(3, 3, 'nurse', '', ''),
	(4, 4, 'office', '', ''),
	(5, 5, 'homeroom', '2', '1');
INSERT INTO public.guardianship (student_id, mailbox_id) VALUES
	(1, 1),
	(2, 1),
	(3, 1),
	(1, 2),
	(2, 2),
	(3, 2),
	(4, 3);
INSERT INTO public.handled (fingerprint, created) VALUES
	('ae674cbc55fe85b1a98b907181622c02b73ad651d701f5d37f43666f905a99c6', 1795473000),
	('798b5d43116491fa33e56decd02d41da4cc16359afc12fce0759a056ace3a4ad', 1795473000);
INSERT INTO public.letter (id, mailbox_id, notice_id, recipient, domain, template, data, priority, reference, key_name, state, attempts, created, due, settled, error) VALUES
	(1, 1, NULL, 'yamada.h..h@docomo.example', 'docomo.example', 'login', '', 0, 'mkb64p6rbizev45v6lorwtxpoi', '5bd54d42', 'sent', 1, 1795473000, 1795473075, 1795473000, ''),
	(6, 7, 1, 'office@school.example', 'school.example', 'told', '', 1, '3joqnkaiiol5agmeuv7mohcl7m', '5bd54d42', 'sent', 1, 1795473000, 1795473066, 1795473000, ''),
	(3, 2, 1, 'Yamada.Ichiro@mail.example', 'mail.example', 'receipt', '', 1, '7skatumgp6xxjv6j53hvljnc4a', '5bd54d42', 'sent', 1, 1795473000, 1795473083, 1795473000, ''),
	(11, 5, 2, 'takahashi@school.example', 'school.example', 'told', '', 1, '2kumlmftjb6cssulxcz66ixzfu', '5bd54d42', 'sent', 1, 1795473000, 1795473060, 1795473000, ''),
	(13, 7, 2, 'office@school.example', 'school.example', 'told', '', 1, 'izbwy74tcyxjyh5caynqtqbl44', '5bd54d42', 'sent', 1, 1795473000, 1795473070, 1795473000, ''),
	(2, 1, 1, 'yamada.h..h@docomo.example', 'docomo.example', 'receipt', '', 1, '6zldjdhpvtf2qlhp372zj4oco4', '5bd54d42', 'sent', 1, 1795473000, 1795473078, 1795473000, ''),
	(4, 4, 1, 'sato@school.example', 'school.example', 'told', '', 1, '5hksxvjbyur34ik5mt72tdlfwm', '5bd54d42', 'sent', 1, 1795473000, 1795473088, 1795473000, ''),
	(5, 6, 1, 'ito@school.example', 'school.example', 'told', '', 1, 'dq4wqh6dmkqpzgkkeqfzrbovxm', '5bd54d42', 'sent', 1, 1795473000, 1795473061, 1795473000, ''),
	(7, 1, 1, 'yamada.h..h@docomo.example', 'docomo.example', 'answer', '', 1, 'w7pcggkfpv26udbbmy3mfhwvge', '5bd54d42', 'sent', 1, 1795473000, 1795473070, 1795473000, ''),
	(8, 2, 1, 'Yamada.Ichiro@mail.example', 'mail.example', 'answer', '', 1, '5h2cwgyujyl6ncsda433yyzkd4', '5bd54d42', 'sent', 1, 1795473000, 1795473075, 1795473000, ''),
	(9, 1, 2, 'yamada.h..h@docomo.example', 'docomo.example', 'receipt', '', 1, 'ahgyd2uzhs36q3gjtbbddt7jea', '5bd54d42', 'sent', 1, 1795473000, 1795473082, 1795473000, ''),
	(10, 2, 2, 'Yamada.Ichiro@mail.example', 'mail.example', 'receipt', '', 1, 'mtwgvh3jva2alkbwrnqmxbxvdu', '5bd54d42', 'sent', 1, 1795473000, 1795473087, 1795473000, ''),
	(12, 6, 2, 'ito@school.example', 'school.example', 'told', '', 1, '6hdls6vnrudqprvm5cpbxe45lm', '5bd54d42', 'sent', 1, 1795473000, 1795473065, 1795473000, '');
INSERT INTO public.mailbox (id, address, canonical, language, suspect_since, suspended) VALUES
	(1, 'yamada.h..h@docomo.example', 'yamada.h..h@docomo.example', '', NULL, false),
	(2, 'Yamada.Ichiro@mail.example', 'yamada.ichiro@mail.example', '', NULL, false),
	(3, 'suzuki@mail.example', 'suzuki@mail.example', '', NULL, false),
	(4, 'sato@school.example', 'sato@school.example', '', NULL, false),
	(5, 'takahashi@school.example', 'takahashi@school.example', '', NULL, false),
	(6, 'ito@school.example', 'ito@school.example', '', NULL, false),
	(7, 'office@school.example', 'office@school.example', '', NULL, false),
	(8, 'watanabe@chugaku.example', 'watanabe@chugaku.example', '', NULL, false);
INSERT INTO public.notice (id, school_id, student_id, author_id, form, kind, kind_name, reason, date, until, arrival, phone, remarks, after_deadline, state, revision, created, updated, confirmed, confirmed_by_id, taken_by) VALUES
	(1, 1, 1, 1, 'dq533pisbng6zjzcek3zdpiz3u', 'sick', '欠席（病欠）', '発熱', '2026-11-24', '2026-11-24', '', '', '38度です', false, 'confirmed', 2, 1795473000, 1795473000, 1795473000, 1, ''),
	(2, 1, 2, 1, 'jo7mliajw7v3ngykarc3cw6shm', 'sick', '欠席（病欠）', '腹痛', '2026-11-24', '2026-11-24', '', '', '', false, 'submitted', 1, 1795473000, 1795473000, NULL, NULL, '');
INSERT INTO public.reply (id, notice_id, staff_id, text, created) VALUES
	(1, 1, 1, 'お大事になさってください。', 1795473000);
INSERT INTO public.schema_migration (id, name, applied) VALUES
	(1, '0001_initial', '2026-11-29 00:07:29.550929'),
	(2, '0002_reachability', '2026-11-29 00:07:29.570108'),
	(3, '0003_desk', '2026-11-29 00:07:29.606493'),
	(4, '0005_mailbox_service', '2026-11-29 00:07:29.618391');
INSERT INTO public.school (id, code, name, phone, rules) VALUES
	(1, 's1', '青葉小学校', '0144-00-0001', '{"time_zone": "Asia/Tokyo", "details_in_letters": false, "message": "", "calendar": {"weekdays": ["mon", "tue", "wed", "thu", "fri"], "closed": [], "open": []}, "desk": {"first_bell": "08:30", "digests": ["08:05"], "remind_after": 20, "remind_before_bell": 10, "remind_from": "07:00", "remind_until": "17:00", "seats": "", "replies": ["\u304a\u5927\u4e8b\u306b\u306a\u3055\u3063\u3066\u304f\u3060\u3055\u3044\u3002", "\u306e\u3061\u307b\u3069\u304a\u96fb\u8a71\u3057\u307e\u3059\u3002", "\u627f\u77e5\u3057\u307e\u3057\u305f\u3002"]}, "kind": [{"slug": "sick", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\uff09", "reasons": ["\u982d\u75db", "\u767a\u71b1", "\u8179\u75db", "\u5026\u6020\u611f", "\u5598\u606f", "\u6e7f\u3057\u3093", "\u3051\u304c", "\u5614\u5410\u30fb\u4e0b\u75e2", "\u691c\u8a3a", "\u5165\u9662", "\u81ea\u5b85\u7642\u990a", "\u901a\u9662", "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "requires_absence": false, "tell": ["nurse"]}, {"slug": "absence", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\u4ee5\u5916\uff09", "reasons": ["\u65c5\u884c", "\u5fcc\u5f15\u304d", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "requires_absence": false, "tell": []}, {"slug": "late", "name": "\u9045\u523b", "reasons": ["\u982d\u75db", "\u8179\u75db", "\u3051\u304c", "\u901a\u9662", "\u5bb6\u4e8b\u90fd\u5408", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": true, "requires_absence": false, "tell": []}, {"slug": "attend", "name": "\u767b\u6821", "reasons": ["\u75c5\u72b6\u6539\u5584", "\u4e88\u5b9a\u5909\u66f4", "\u305d\u306e\u4ed6"], "deadline": "13:00", "after_deadline": "refuse", "arrival": false, "requires_absence": true, "tell": []}]}'),
	(2, 's2', '青葉中学校', '0144-00-0002', '{"time_zone": "Asia/Tokyo", "details_in_letters": false, "message": "", "calendar": {"weekdays": ["mon", "tue", "wed", "thu", "fri"], "closed": [], "open": []}, "desk": {"first_bell": "08:30", "digests": ["08:05"], "remind_after": 20, "remind_before_bell": 10, "remind_from": "07:00", "remind_until": "17:00", "seats": "", "replies": ["\u304a\u5927\u4e8b\u306b\u306a\u3055\u3063\u3066\u304f\u3060\u3055\u3044\u3002", "\u306e\u3061\u307b\u3069\u304a\u96fb\u8a71\u3057\u307e\u3059\u3002", "\u627f\u77e5\u3057\u307e\u3057\u305f\u3002"]}, "kind": [{"slug": "sick", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\uff09", "reasons": ["\u982d\u75db", "\u767a\u71b1", "\u8179\u75db", "\u5026\u6020\u611f", "\u5598\u606f", "\u6e7f\u3057\u3093", "\u3051\u304c", "\u5614\u5410\u30fb\u4e0b\u75e2", "\u691c\u8a3a", "\u5165\u9662", "\u81ea\u5b85\u7642\u990a", "\u901a\u9662", "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "requires_absence": false, "tell": ["nurse"]}, {"slug": "absence", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\u4ee5\u5916\uff09", "reasons": ["\u65c5\u884c", "\u5fcc\u5f15\u304d", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "requires_absence": false, "tell": []}, {"slug": "late", "name": "\u9045\u523b", "reasons": ["\u982d\u75db", "\u8179\u75db", "\u3051\u304c", "\u901a\u9662", "\u5bb6\u4e8b\u90fd\u5408", "\u305d\u306e\u4ed6"], "deadline": "08:00", "after_deadline": "refuse", "arrival": true, "requires_absence": false, "tell": []}, {"slug": "attend", "name": "\u767b\u6821", "reasons": ["\u75c5\u72b6\u6539\u5584", "\u4e88\u5b9a\u5909\u66f4", "\u305d\u306e\u4ed6"], "deadline": "13:00", "after_deadline": "refuse", "arrival": false, "requires_absence": true, "tell": []}]}');
INSERT INTO public.session (id, mailbox_id, created, seen, ends, remembered) VALUES
	('eb3872c4236840ff59ec42161668aee89ae516b2b8faed16b17bb13c5a82df75', 1, 1795473000, 1795473000, 1795516200, false);
INSERT INTO public.staff_member (id, school_id, mailbox_id, name, letters, digest_at) VALUES
	(1, 1, 4, '佐藤 恵', '', ''),
	(2, 1, 5, '高橋 誠', '', ''),
	(3, 1, 6, '伊藤 舞', '', ''),
	(4, 1, 7, '事務室', '', ''),
	(5, 2, 8, '渡辺 亮', '', '');
INSERT INTO public.student (id, school_id, grade, classroom, number, name, kana, enrolled) VALUES
	(1, 1, '3', '1', '12', '山田 太郎', '', true),
	(2, 1, '1', '2', '20', '山田 花子', '', true),
	(3, 2, '2', '1', '30', '山田 次郎', '', true),
	(4, 1, '3', '1', '8', '鈴木 美紀', '', true);
INSERT INTO public.tally (name, span, ends, count) VALUES
	('passcode 127.0.0.1', 1795473000, 1795473300, 1),
	('letters', 1795471200, 1795474800, 13);
SELECT pg_catalog.setval('public.digest_id_seq', 1, false);
SELECT pg_catalog.setval('public.duty_id_seq', 5, true);
SELECT pg_catalog.setval('public.enrolment_code_id_seq', 1, false);
SELECT pg_catalog.setval('public.letter_id_seq', 13, true);
SELECT pg_catalog.setval('public.mailbox_id_seq', 8, true);
SELECT pg_catalog.setval('public.notice_id_seq', 2, true);
SELECT pg_catalog.setval('public.reply_id_seq', 1, true);
SELECT pg_catalog.setval('public.roll_id_seq', 1, false);
SELECT pg_catalog.setval('public.schema_migration_id_seq', 4, true);
SELECT pg_catalog.setval('public.school_id_seq', 2, true);
SELECT pg_catalog.setval('public.staff_member_id_seq', 5, true);
SELECT pg_catalog.setval('public.student_id_seq', 4, true);
ALTER TABLE ONLY public.away
    ADD CONSTRAINT away_pkey PRIMARY KEY (staff_id, day);
ALTER TABLE ONLY public.bounce
    ADD CONSTRAINT bounce_pkey PRIMARY KEY (letter);
ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT challenge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.digest
    ADD CONSTRAINT digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.enrolment_code
    ADD CONSTRAINT enrolment_code_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_pkey PRIMARY KEY (student_id, mailbox_id);
ALTER TABLE ONLY public.handled
    ADD CONSTRAINT handled_pkey PRIMARY KEY (fingerprint);
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reminder
    ADD CONSTRAINT reminder_pkey PRIMARY KEY (notice_id, step);
ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (school_id);
ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.school
    ADD CONSTRAINT school_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.student
    ADD CONSTRAINT student_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (name, span);
CREATE INDEX bounce_created ON public.bounce USING btree (created);
CREATE INDEX bounce_mailbox_id ON public.bounce USING btree (mailbox_id);
CREATE INDEX challenge_created ON public.challenge USING btree (created);
CREATE INDEX challenge_mailbox_id_created ON public.challenge USING btree (mailbox_id, created);
CREATE INDEX digest_created ON public.digest USING btree (created);
CREATE UNIQUE INDEX digest_staff_id_slot ON public.digest USING btree (staff_id, slot);
CREATE INDEX duty_staff_id ON public.duty USING btree (staff_id);
CREATE UNIQUE INDEX enrolmentcode_digest ON public.enrolment_code USING btree (digest);
CREATE UNIQUE INDEX enrolmentcode_student_id ON public.enrolment_code USING btree (student_id);
CREATE INDEX guardianship_mailbox_id ON public.guardianship USING btree (mailbox_id);
CREATE INDEX handled_created ON public.handled USING btree (created);
CREATE INDEX letter_failed ON public.letter USING btree (id) WHERE ((state)::text = 'failed'::text);
CREATE INDEX letter_settled ON public.letter USING btree (settled) WHERE (settled IS NOT NULL);
CREATE INDEX letter_waiting ON public.letter USING btree (priority, due) WHERE ((state)::text = 'waiting'::text);
CREATE UNIQUE INDEX mailbox_canonical ON public.mailbox USING btree (canonical);
CREATE UNIQUE INDEX notice_form_student_id ON public.notice USING btree (form, student_id);
CREATE INDEX notice_open ON public.notice USING btree (school_id, date) WHERE ((state)::text = 'submitted'::text);
CREATE INDEX notice_school_id_date ON public.notice USING btree (school_id, date);
CREATE INDEX notice_student_id_date ON public.notice USING btree (student_id, date);
CREATE INDEX notice_unread ON public.notice USING btree (school_id, until) WHERE ((state)::text = 'submitted'::text);
CREATE INDEX reply_notice_id ON public.reply USING btree (notice_id);
CREATE INDEX roll_created ON public.roll USING btree (created);
CREATE UNIQUE INDEX roll_school_id_day_grade_classroom ON public.roll USING btree (school_id, day, grade, classroom);
CREATE UNIQUE INDEX schema_migration_name ON public.schema_migration USING btree (name);
CREATE UNIQUE INDEX school_code ON public.school USING btree (code);
CREATE INDEX session_ends ON public.session USING btree (ends);
CREATE INDEX session_mailbox_id ON public.session USING btree (mailbox_id);
CREATE INDEX staffmember_mailbox_id ON public.staff_member USING btree (mailbox_id);
CREATE UNIQUE INDEX staffmember_school_id_mailbox_id ON public.staff_member USING btree (school_id, mailbox_id);
CREATE INDEX student_school_id ON public.student USING btree (school_id);
CREATE INDEX student_school_id_grade_classroom_number ON public.student USING btree (school_id, grade, classroom, number);
CREATE INDEX tally_ends ON public.tally USING btree (ends);
ALTER TABLE ONLY public.away
    ADD CONSTRAINT away_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.bounce
    ADD CONSTRAINT bounce_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT challenge_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.digest
    ADD CONSTRAINT digest_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.enrolment_code
    ADD CONSTRAINT enrolment_code_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.mailbox(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES public.staff_member(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reminder
    ADD CONSTRAINT reminder_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.student
    ADD CONSTRAINT student_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
