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
CREATE FUNCTION public.audit_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        RAISE EXCEPTION 'audit records are never changed';
    END $$;
CREATE FUNCTION public.audit_record_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND OLD.seal IS NULL AND NEW.seal IS NOT NULL
            AND to_jsonb(OLD) - 'seal' = to_jsonb(NEW) - 'seal' THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE' AND OLD.seal <= (SELECT purged FROM audit_head) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit records are never changed';
    END $$;
CREATE FUNCTION public.audit_seal_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        IF TG_OP = 'DELETE' AND OLD.number < (SELECT purged FROM audit_head) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'audit records are never changed';
    END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.address_request (
    id bigint NOT NULL,
    mailbox_id integer NOT NULL,
    address character varying(255) NOT NULL,
    canonical character varying(255) NOT NULL,
    use character varying(8) NOT NULL,
    expires bigint,
    proven_id integer,
    done bigint,
    moved text NOT NULL,
    undone boolean NOT NULL
);
CREATE TABLE public.audit_head (
    id integer NOT NULL,
    seal bigint NOT NULL,
    digest character varying(64) NOT NULL,
    purged bigint NOT NULL,
    proof character varying(64) NOT NULL,
    CONSTRAINT audit_head_single CHECK ((id = 1))
);
CREATE TABLE public.audit_record (
    id bigint NOT NULL,
    created bigint NOT NULL,
    event character varying(64) NOT NULL,
    way character varying(16) NOT NULL,
    client character varying(64) NOT NULL,
    actor bigint,
    actor_name character varying(255) NOT NULL,
    subject bigint,
    subject_name character varying(255) NOT NULL,
    school bigint,
    student bigint,
    notice bigint,
    count integer NOT NULL,
    seal bigint
);
CREATE SEQUENCE public.audit_record_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.audit_record_id_seq OWNED BY public.audit_record.id;
CREATE TABLE public.audit_repeat (
    minute bigint NOT NULL,
    event character varying(64) NOT NULL,
    way character varying(16) NOT NULL,
    client character varying(64) NOT NULL,
    actor bigint NOT NULL,
    actor_name character varying(255) NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.audit_seal (
    number bigint NOT NULL,
    created bigint NOT NULL,
    records integer NOT NULL,
    proven boolean NOT NULL,
    previous character varying(64) NOT NULL,
    digest character varying(64) NOT NULL
);
CREATE TABLE public.authenticator (
    id integer NOT NULL,
    mailbox_id integer NOT NULL,
    nonce character varying(32) NOT NULL,
    key_name character varying(16) NOT NULL,
    active boolean NOT NULL,
    step bigint NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.authenticator_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.authenticator_id_seq OWNED BY public.authenticator.id;
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
    open boolean NOT NULL,
    proven boolean NOT NULL
);
CREATE TABLE public.change (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    cause character varying(16) NOT NULL,
    author character varying(255) NOT NULL,
    content text NOT NULL,
    created bigint NOT NULL,
    until bigint NOT NULL,
    undone bigint
);
CREATE SEQUENCE public.change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.change_id_seq OWNED BY public.change.id;
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
    uses integer NOT NULL,
    void boolean NOT NULL
);
CREATE SEQUENCE public.enrolment_code_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.enrolment_code_id_seq OWNED BY public.enrolment_code.id;
CREATE TABLE public.farewell (
    school_id integer NOT NULL,
    mailbox_id integer NOT NULL,
    ends character varying(10) NOT NULL,
    due character varying(10) NOT NULL
);
CREATE TABLE public.former (
    mailbox_id integer NOT NULL,
    school_id integer NOT NULL
);
CREATE TABLE public.former_seat (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    student_id integer NOT NULL,
    grade character varying(16) NOT NULL,
    classroom character varying(16) NOT NULL,
    number character varying(16) NOT NULL,
    first character varying(10) NOT NULL,
    last character varying(10) NOT NULL
);
CREATE SEQUENCE public.former_seat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.former_seat_id_seq OWNED BY public.former_seat.id;
CREATE TABLE public.guardianship (
    student_id integer NOT NULL,
    mailbox_id integer NOT NULL,
    source character varying(16) NOT NULL
);
CREATE TABLE public.handled (
    fingerprint character varying(64) NOT NULL,
    created bigint NOT NULL,
    mail character varying(16) DEFAULT ''::character varying NOT NULL,
    sender character varying(32) DEFAULT ''::character varying NOT NULL,
    message_id character varying(32) DEFAULT ''::character varying NOT NULL,
    command character varying(16) DEFAULT ''::character varying NOT NULL,
    sign character varying(32) DEFAULT ''::character varying NOT NULL,
    disposition character varying(16) DEFAULT ''::character varying NOT NULL
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
    error text NOT NULL,
    author bigint,
    turn integer NOT NULL,
    mail character varying(16) DEFAULT ''::character varying NOT NULL,
    claimed_by character varying(64) DEFAULT ''::character varying NOT NULL,
    response character varying(255) DEFAULT ''::character varying NOT NULL
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
    language character varying(16) NOT NULL,
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
CREATE TABLE public.new_year (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    day character varying(10) NOT NULL,
    content text NOT NULL,
    state character varying(10) NOT NULL,
    author character varying(255) NOT NULL,
    created bigint NOT NULL,
    outcome text NOT NULL,
    change_id bigint
);
CREATE SEQUENCE public.new_year_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.new_year_id_seq OWNED BY public.new_year.id;
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
    taken_by character varying(255) NOT NULL,
    departure character varying(16) NOT NULL,
    pickup character varying(100) NOT NULL,
    way character varying(16) NOT NULL
);
CREATE SEQUENCE public.notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.notice_id_seq OWNED BY public.notice.id;
CREATE TABLE public.notice_version (
    id bigint NOT NULL,
    notice_id bigint NOT NULL,
    revision integer NOT NULL,
    said text NOT NULL,
    ended bigint NOT NULL,
    ended_by character varying(16) NOT NULL,
    way character varying(16) NOT NULL,
    by_staff boolean NOT NULL,
    author_id integer,
    staff_id integer,
    why text NOT NULL
);
CREATE SEQUENCE public.notice_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.notice_version_id_seq OWNED BY public.notice_version.id;
CREATE TABLE public.passkey (
    id integer NOT NULL,
    credential character varying(1400) NOT NULL,
    mailbox_id integer NOT NULL,
    public_key text NOT NULL,
    sign_count bigint NOT NULL,
    name character varying(255) NOT NULL,
    created bigint NOT NULL,
    used bigint
);
CREATE SEQUENCE public.passkey_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.passkey_id_seq OWNED BY public.passkey.id;
CREATE TABLE public.purged (
    day character varying(10) NOT NULL,
    school bigint NOT NULL,
    what character varying(32) NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.question (
    id bigint NOT NULL,
    mailbox_id integer NOT NULL,
    kept text NOT NULL,
    asked bigint NOT NULL,
    times integer NOT NULL,
    answered boolean NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.question_id_seq OWNED BY public.question.id;
CREATE TABLE public.recovery_codes (
    id integer NOT NULL,
    mailbox_id integer NOT NULL,
    nonce character varying(32) NOT NULL,
    key_name character varying(16) NOT NULL,
    used integer NOT NULL,
    created bigint NOT NULL
);
CREATE SEQUENCE public.recovery_codes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.recovery_codes_id_seq OWNED BY public.recovery_codes.id;
CREATE TABLE public.register_month (
    school_id integer NOT NULL,
    month character varying(7) NOT NULL,
    exported bigint,
    told bigint
);
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
    created bigint NOT NULL,
    readers character varying(255) NOT NULL
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
    created bigint NOT NULL,
    explained text NOT NULL
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
CREATE TABLE public.rules_version (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    revision integer NOT NULL,
    name character varying(255) NOT NULL,
    phone character varying(32) NOT NULL,
    rules text NOT NULL,
    ended bigint NOT NULL,
    way character varying(16) NOT NULL,
    actor_id integer,
    actor_name character varying(255) NOT NULL
);
CREATE SEQUENCE public.rules_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.rules_version_id_seq OWNED BY public.rules_version.id;
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
    rules text NOT NULL,
    closed bigint
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
    remembered boolean NOT NULL,
    device character varying(255) NOT NULL,
    verified bigint
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
    enrolled boolean NOT NULL,
    since character varying(10) NOT NULL,
    "left" character varying(10)
);
CREATE SEQUENCE public.student_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.student_id_seq OWNED BY public.student.id;
CREATE TABLE public.suspension (
    id bigint NOT NULL,
    school_id integer NOT NULL,
    student_id integer NOT NULL,
    notice_id bigint,
    disease character varying(32) NOT NULL,
    first character varying(10) NOT NULL,
    last character varying(10) NOT NULL,
    onset character varying(10) NOT NULL,
    recovery character varying(10) NOT NULL,
    cleared character varying(10) NOT NULL,
    decision character varying(10) NOT NULL,
    revision integer NOT NULL,
    created bigint NOT NULL,
    reported bigint,
    decided bigint,
    decided_by_id integer
);
CREATE SEQUENCE public.suspension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.suspension_id_seq OWNED BY public.suspension.id;
CREATE TABLE public.tally (
    name character varying(255) NOT NULL,
    span bigint NOT NULL,
    ends bigint NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.upload (
    id character varying(32) NOT NULL,
    school_id integer NOT NULL,
    cause character varying(16) NOT NULL,
    author character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    content text NOT NULL,
    created bigint NOT NULL,
    change_id bigint
);
ALTER TABLE ONLY public.audit_record ALTER COLUMN id SET DEFAULT nextval('public.audit_record_id_seq'::regclass);
ALTER TABLE ONLY public.authenticator ALTER COLUMN id SET DEFAULT nextval('public.authenticator_id_seq'::regclass);
ALTER TABLE ONLY public.change ALTER COLUMN id SET DEFAULT nextval('public.change_id_seq'::regclass);
ALTER TABLE ONLY public.digest ALTER COLUMN id SET DEFAULT nextval('public.digest_id_seq'::regclass);
ALTER TABLE ONLY public.duty ALTER COLUMN id SET DEFAULT nextval('public.duty_id_seq'::regclass);
ALTER TABLE ONLY public.enrolment_code ALTER COLUMN id SET DEFAULT nextval('public.enrolment_code_id_seq'::regclass);
ALTER TABLE ONLY public.former_seat ALTER COLUMN id SET DEFAULT nextval('public.former_seat_id_seq'::regclass);
ALTER TABLE ONLY public.letter ALTER COLUMN id SET DEFAULT nextval('public.letter_id_seq'::regclass);
ALTER TABLE ONLY public.mailbox ALTER COLUMN id SET DEFAULT nextval('public.mailbox_id_seq'::regclass);
ALTER TABLE ONLY public.new_year ALTER COLUMN id SET DEFAULT nextval('public.new_year_id_seq'::regclass);
ALTER TABLE ONLY public.notice ALTER COLUMN id SET DEFAULT nextval('public.notice_id_seq'::regclass);
ALTER TABLE ONLY public.notice_version ALTER COLUMN id SET DEFAULT nextval('public.notice_version_id_seq'::regclass);
ALTER TABLE ONLY public.passkey ALTER COLUMN id SET DEFAULT nextval('public.passkey_id_seq'::regclass);
ALTER TABLE ONLY public.question ALTER COLUMN id SET DEFAULT nextval('public.question_id_seq'::regclass);
ALTER TABLE ONLY public.recovery_codes ALTER COLUMN id SET DEFAULT nextval('public.recovery_codes_id_seq'::regclass);
ALTER TABLE ONLY public.reply ALTER COLUMN id SET DEFAULT nextval('public.reply_id_seq'::regclass);
ALTER TABLE ONLY public.roll ALTER COLUMN id SET DEFAULT nextval('public.roll_id_seq'::regclass);
ALTER TABLE ONLY public.rules_version ALTER COLUMN id SET DEFAULT nextval('public.rules_version_id_seq'::regclass);
ALTER TABLE ONLY public.schema_migration ALTER COLUMN id SET DEFAULT nextval('public.schema_migration_id_seq'::regclass);
ALTER TABLE ONLY public.school ALTER COLUMN id SET DEFAULT nextval('public.school_id_seq'::regclass);
ALTER TABLE ONLY public.staff_member ALTER COLUMN id SET DEFAULT nextval('public.staff_member_id_seq'::regclass);
ALTER TABLE ONLY public.student ALTER COLUMN id SET DEFAULT nextval('public.student_id_seq'::regclass);
ALTER TABLE ONLY public.suspension ALTER COLUMN id SET DEFAULT nextval('public.suspension_id_seq'::regclass);
INSERT INTO public.audit_record (id, created, event, way, client, actor, actor_name, subject, subject_name, school, student, notice, count, seal) VALUES
	(1, 1795473000, 'authn_token_created:login', 'mail', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', NULL, NULL, NULL, 1, NULL),
	(2, 1795473000, 'authn_login_success', 'page', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', NULL, NULL, NULL, 1, NULL),
	(3, 1795473000, 'sensitive_create:notice', 'page', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', 1, 1, 1, 1, NULL),
	(4, 1795473000, 'sensitive_read:notice', 'page', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', NULL, 1, 1, 1, NULL),
	(5, 1795473000, 'sensitive_update:notice,confirmed', 'mail', '127.0.0.1', 4, 's…@school.example', NULL, '', 1, 1, 1, 1, NULL),
	(6, 1795473000, 'sensitive_create:notice', 'page', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', 1, 2, 2, 1, NULL),
	(7, 1795473000, 'sensitive_read:notice', 'page', '127.0.0.1', 1, 'y…@docomo.example', NULL, '', NULL, 2, 2, 1, NULL);
INSERT INTO public.challenge (id, mailbox_id, created, expires, tries, open, proven) VALUES
	('gxvxuzpxkh324f2pxgrbrucyde', 1, 1795473000, 1795473600, 1, false, false);
INSERT INTO public.duty (id, staff_id, kind, grade, classroom) VALUES
	(1, 1, 'homeroom', '3', '1'),
	(2, 2, 'homeroom', '1', '2'),
	(3, 3, 'nurse', '', ''),
	(4, 4, 'office', '', ''),
	(5, 5, 'homeroom', '2', '1');
INSERT INTO public.guardianship (student_id, mailbox_id, source) VALUES
	(1, 1, ''),
	(2, 1, ''),
	(3, 1, ''),
	(1, 2, ''),
	(2, 2, ''),
	(3, 2, ''),
	(4, 3, '');
INSERT INTO public.handled (fingerprint, created, mail, sender, message_id, command, sign, disposition) VALUES
	('dba66d79e5c0e5dcfae2be82f33088c9db984aec105beff311ba3dde10331dd8', 1795473000, 'dc2bsq7acpam0ke7', '1514380582576fe41e6b30c1b2d634d8', '662ad4fc651c85f334b9cf6f1b7ae4ef', 'login', '', 'carried-out'),
	('49da978fbf1e38ec14e13e9f98c657a630fd4e5cfd7fb5d07da5883cb47abd7a', 1795473000, 'dc2bsq116vvq9t5g', '99174fa20bf2c83e6faa072f194ce41d', 'dd7d0020b6a825d00f41084efae68b1a', 'confirm', '', 'carried-out');
INSERT INTO public.letter (id, mailbox_id, notice_id, recipient, domain, template, data, priority, reference, key_name, state, attempts, created, due, settled, error, author, turn, mail, claimed_by, response) VALUES
	(1, 1, NULL, 'yamada.h..h@docomo.example', 'docomo.example', 'login', '', 0, '6dlhshc6eibd7xr2bopbk7lxza', 'b66d8d08', 'sent', 1, 1795473000, 1795473081, 1795473000, '', NULL, 0, 'dc2bsq7acpam0ke7', '', '250 OK'),
	(6, 7, 1, 'office@school.example', 'school.example', 'told', '', 1, 'hqtxee42omd4pihqzfupmydppq', 'b66d8d08', 'sent', 1, 1795473000, 1795473067, 1795473000, '', 1, 1, '', '', '250 OK'),
	(3, 2, 1, 'Yamada.Ichiro@mail.example', 'mail.example', 'receipt', '', 1, 'ntauxhwdwh2z2cufbkbj4pz7mq', 'b66d8d08', 'sent', 1, 1795473000, 1795473084, 1795473000, '', 1, 1, '', '', '250 OK'),
	(11, 5, 2, 'takahashi@school.example', 'school.example', 'told', '', 1, 'bwbjacqzuheef7vetpacile3fy', 'b66d8d08', 'sent', 1, 1795473000, 1795473067, 1795473000, '', 1, 1, '', '', '250 OK'),
	(2, 1, 1, 'yamada.h..h@docomo.example', 'docomo.example', 'receipt', '', 1, 'rgandyuqgofob5ighp7lnc5wbu', 'b66d8d08', 'sent', 1, 1795473000, 1795473079, 1795473000, '', 1, 1, '', '', '250 OK'),
	(4, 4, 1, 'sato@school.example', 'school.example', 'told', '', 1, 'eqiycmx36zwscugxabtjfbnge4', 'b66d8d08', 'sent', 1, 1795473000, 1795473089, 1795473000, '', 1, 1, '', '', '250 OK'),
	(5, 6, 1, 'ito@school.example', 'school.example', 'told', '', 1, 'ichuukcpvwrarf3sovbghihsqe', 'b66d8d08', 'sent', 1, 1795473000, 1795473062, 1795473000, '', 1, 1, '', '', '250 OK'),
	(7, 1, 1, 'yamada.h..h@docomo.example', 'docomo.example', 'answer', '', 1, 'vhzpw7mrulexte7crzxrairaye', 'b66d8d08', 'sent', 1, 1795473000, 1795473076, 1795473000, '', 4, 1, 'dc2bsq116vvq9t5g', '', '250 OK'),
	(8, 2, 1, 'Yamada.Ichiro@mail.example', 'mail.example', 'answer', '', 1, 'i2tvzyirn7ev66a2e23mv4reny', 'b66d8d08', 'sent', 1, 1795473000, 1795473081, 1795473000, '', 4, 1, 'dc2bsq116vvq9t5g', '', '250 OK'),
	(9, 1, 2, 'yamada.h..h@docomo.example', 'docomo.example', 'receipt', '', 1, 'kk5ybmfmzhemwdrmnehwfm7esy', 'b66d8d08', 'sent', 1, 1795473000, 1795473089, 1795473000, '', 1, 1, '', '', '250 OK'),
	(10, 2, 2, 'Yamada.Ichiro@mail.example', 'mail.example', 'receipt', '', 1, 'wel2xlsssqczhphuyl7vxglgbu', 'b66d8d08', 'sent', 1, 1795473000, 1795473062, 1795473000, '', 1, 1, '', '', '250 OK'),
	(12, 6, 2, 'ito@school.example', 'school.example', 'told', '', 1, '5zegfgknemam5tbkowryh2y3mu', 'b66d8d08', 'sent', 1, 1795473000, 1795473072, 1795473000, '', 1, 1, '', '', '250 OK'),
	(13, 7, 2, 'office@school.example', 'school.example', 'told', '', 1, 'qksx72v5evtrzevkwqvvgbwnru', 'b66d8d08', 'sent', 1, 1795473000, 1795473077, 1795473000, '', 1, 1, '', '', '250 OK');
INSERT INTO public.mailbox (id, address, canonical, language, suspect_since, suspended) VALUES
	(1, 'yamada.h..h@docomo.example', 'yamada.h..h@docomo.example', '', NULL, false),
	(2, 'Yamada.Ichiro@mail.example', 'yamada.ichiro@mail.example', '', NULL, false),
	(3, 'suzuki@mail.example', 'suzuki@mail.example', '', NULL, false),
	(4, 'sato@school.example', 'sato@school.example', '', NULL, false),
	(5, 'takahashi@school.example', 'takahashi@school.example', '', NULL, false),
	(6, 'ito@school.example', 'ito@school.example', '', NULL, false),
	(7, 'office@school.example', 'office@school.example', '', NULL, false),
	(8, 'watanabe@chugaku.example', 'watanabe@chugaku.example', '', NULL, false);
INSERT INTO public.notice (id, school_id, student_id, author_id, form, kind, kind_name, reason, date, until, arrival, phone, remarks, after_deadline, state, revision, created, updated, confirmed, confirmed_by_id, taken_by, departure, pickup, way) VALUES
	(1, 1, 1, 1, 'fpg5m2iqlobjgunchxfbuht3lq', 'sick', '欠席（病欠）', '発熱', '2026-11-24', '2026-11-24', '', '', '38度です', false, 'confirmed', 2, 1795473000, 1795473000, 1795473000, 1, '', '', '', 'page'),
	(2, 1, 2, 1, '3tc5pd4ohim2eijyehobkgw5se', 'sick', '欠席（病欠）', '腹痛', '2026-11-24', '2026-11-24', '', '', '', false, 'submitted', 1, 1795473000, 1795473000, NULL, NULL, '', '', '', 'page');
INSERT INTO public.reply (id, notice_id, staff_id, text, created, readers) VALUES
	(1, 1, 1, 'お大事になさってください。', 1795473000, '');
INSERT INTO public.schema_migration (id, name, applied) VALUES
	(1, '0001_initial', '2026-11-29 00:07:49.639307'),
	(2, '0002_reachability', '2026-11-29 00:07:49.648684'),
	(3, '0003_desk', '2026-11-29 00:07:49.662486'),
	(4, '0005_mailbox_service', '2026-11-29 00:07:49.670041'),
	(5, '0006_attacks', '2026-11-29 00:07:49.690454'),
	(6, '0007_audit', '2026-11-29 00:07:49.707002'),
	(7, '0008_second_factor', '2026-11-29 00:07:49.717183'),
	(8, '0010_retention', '2026-11-29 00:07:49.723271'),
	(9, '0011_head', '2026-11-29 00:07:49.724251'),
	(10, '0012_corrections', '2026-11-29 00:07:49.728733'),
	(11, '0016_one_audit_head', '2026-11-29 00:07:49.729918'),
	(12, '0017_leave_early', '2026-11-29 00:07:49.731518'),
	(13, '0019_day', '2026-11-29 00:07:49.738777'),
	(14, '0020_suspensions', '2026-11-29 00:07:49.74355'),
	(15, '0021_language_tags', '2026-11-29 00:07:49.744329'),
	(16, '0022_questions', '2026-11-29 00:07:49.75027'),
	(17, '0022_reply_readers', '2026-11-29 00:07:49.751878'),
	(18, '0023_changes', '2026-11-29 00:07:49.76099'),
	(19, '0025_new_year', '2026-11-29 00:07:49.778692'),
	(20, '0026_rules_versions', '2026-11-29 00:07:49.782916'),
	(21, '0027_retention', '2026-11-29 00:07:49.79143'),
	(22, '0028_address_requests', '2026-11-29 00:07:49.795348'),
	(23, '0028_former', '2026-11-29 00:07:49.800363'),
	(24, '0029_trace', '2026-11-29 00:07:49.804564');
INSERT INTO public.school (id, code, name, phone, rules, closed) VALUES
	(1, 's1', '青葉小学校', '0144-00-0001', '{"time_zone": "Asia/Tokyo", "details_in_letters": false, "details_for": ["homeroom", "grade", "nurse", "office", "head"], "second_factor": [], "message": "", "keep_notices": "following-year", "answer_minutes": 30, "last_grade": "", "longest_range": 180, "longest_remarks": 2000, "remarks_for": ["\u305d\u306e\u4ed6"], "register": {"mourning": ["\u5fcc\u5f15\u304d"], "illness_hint": 0, "kindergarten": false, "day_columns": ["date=\u6708\u65e5", "grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "mark=\u8a18\u53f7", "kind=\u5185\u5bb9", "reason=\u7406\u7531", "until=\u307e\u3067", "arrival=\u5230\u7740\u4e88\u5b9a", "departure=\u65e9\u9000", "state=\u72b6\u614b", "confirmed_by=\u78ba\u8a8d\u8005"], "month_columns": ["grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "days={day}", "lessons=\u6388\u696d\u65e5\u6570", "mourning=\u5fcc\u5f15", "suspended=\u51fa\u5e2d\u505c\u6b62", "to_attend=\u51fa\u5e2d\u3059\u3079\u304d\u65e5\u6570", "absent=\u6b20\u5e2d", "attended=\u51fa\u5e2d", "late=\u9045\u523b", "early=\u65e9\u9000"], "year_columns": ["grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "months={month}\u6708\u306e\u6b20\u5e2d", "lessons=\u6388\u696d\u65e5\u6570", "mourning=\u5fcc\u5f15", "suspended=\u51fa\u5e2d\u505c\u6b62", "to_attend=\u51fa\u5e2d\u3059\u3079\u304d\u65e5\u6570", "absent=\u6b20\u5e2d", "attended=\u51fa\u5e2d", "late=\u9045\u523b", "early=\u65e9\u9000"], "symbols": ["ill=\uff0f", "other=\uff0f", "mourning=\u30ad", "suspended=\u30c6", "late=\u30c1", "early=\u30bd"]}, "disease": [{"slug": "influenza", "name": "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6", "reasons": ["\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b"], "after_onset": 5, "after_recovery": 2, "after_recovery_infants": 3, "doctor": false}, {"slug": "covid-19", "name": "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "reasons": ["\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7"], "after_onset": 5, "after_recovery": 1, "after_recovery_infants": 0, "doctor": false}, {"slug": "pertussis", "name": "\u767e\u65e5\u54b3", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "measles", "name": "\u9ebb\u3057\u3093", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "mumps", "name": "\u6d41\u884c\u6027\u8033\u4e0b\u817a\u708e", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "rubella", "name": "\u98a8\u3057\u3093", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "varicella", "name": "\u6c34\u75d8", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "pharyngoconjunctival-fever", "name": "\u54bd\u982d\u7d50\u819c\u71b1", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "tuberculosis", "name": "\u7d50\u6838", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "meningococcal-meningitis", "name": "\u9ac4\u819c\u708e\u83cc\u6027\u9ac4\u819c\u708e", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}], "calendar": {"weekdays": ["mon", "tue", "wed", "thu", "fri"], "holidays": true, "closed": [], "vacations": [], "open": [], "hours": []}, "desk": {"first_bell": "08:30", "digests": ["08:05"], "remind_after": 20, "remind_before_bell": 10, "remind_from": "07:00", "remind_until": "17:00", "seats": "", "replies": ["\u304a\u5927\u4e8b\u306b\u306a\u3055\u3063\u3066\u304f\u3060\u3055\u3044\u3002", "\u306e\u3061\u307b\u3069\u304a\u96fb\u8a71\u3057\u307e\u3059\u3002", "\u627f\u77e5\u3057\u307e\u3057\u305f\u3002"]}, "kind": [{"slug": "sick", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\uff09", "on": true, "reasons": ["\u982d\u75db", "\u767a\u71b1", "\u8179\u75db", "\u5026\u6020\u611f", "\u5598\u606f", "\u6e7f\u3057\u3093", "\u3051\u304c", "\u5614\u5410\u30fb\u4e0b\u75e2", "\u691c\u8a3a", "\u5165\u9662", "\u81ea\u5b85\u7642\u990a", "\u901a\u9662", "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": false, "tell": ["nurse"]}, {"slug": "absence", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\u4ee5\u5916\uff09", "on": true, "reasons": ["\u65c5\u884c", "\u5fcc\u5f15\u304d", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": false, "tell": []}, {"slug": "late", "name": "\u9045\u523b", "on": true, "reasons": ["\u982d\u75db", "\u8179\u75db", "\u3051\u304c", "\u901a\u9662", "\u5bb6\u4e8b\u90fd\u5408", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": true, "departure": false, "requires_absence": false, "tell": []}, {"slug": "attend", "name": "\u767b\u6821", "on": true, "reasons": ["\u75c5\u72b6\u6539\u5584", "\u4e88\u5b9a\u5909\u66f4", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "13:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": true, "tell": []}]}', NULL),
	(2, 's2', '青葉中学校', '0144-00-0002', '{"time_zone": "Asia/Tokyo", "details_in_letters": false, "details_for": ["homeroom", "grade", "nurse", "office", "head"], "second_factor": [], "message": "", "keep_notices": "following-year", "answer_minutes": 30, "last_grade": "", "longest_range": 180, "longest_remarks": 2000, "remarks_for": ["\u305d\u306e\u4ed6"], "register": {"mourning": ["\u5fcc\u5f15\u304d"], "illness_hint": 0, "kindergarten": false, "day_columns": ["date=\u6708\u65e5", "grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "mark=\u8a18\u53f7", "kind=\u5185\u5bb9", "reason=\u7406\u7531", "until=\u307e\u3067", "arrival=\u5230\u7740\u4e88\u5b9a", "departure=\u65e9\u9000", "state=\u72b6\u614b", "confirmed_by=\u78ba\u8a8d\u8005"], "month_columns": ["grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "days={day}", "lessons=\u6388\u696d\u65e5\u6570", "mourning=\u5fcc\u5f15", "suspended=\u51fa\u5e2d\u505c\u6b62", "to_attend=\u51fa\u5e2d\u3059\u3079\u304d\u65e5\u6570", "absent=\u6b20\u5e2d", "attended=\u51fa\u5e2d", "late=\u9045\u523b", "early=\u65e9\u9000"], "year_columns": ["grade=\u5b66\u5e74", "class=\u7d44", "number=\u756a\u53f7", "name=\u6c0f\u540d", "months={month}\u6708\u306e\u6b20\u5e2d", "lessons=\u6388\u696d\u65e5\u6570", "mourning=\u5fcc\u5f15", "suspended=\u51fa\u5e2d\u505c\u6b62", "to_attend=\u51fa\u5e2d\u3059\u3079\u304d\u65e5\u6570", "absent=\u6b20\u5e2d", "attended=\u51fa\u5e2d", "late=\u9045\u523b", "early=\u65e9\u9000"], "symbols": ["ill=\uff0f", "other=\uff0f", "mourning=\u30ad", "suspended=\u30c6", "late=\u30c1", "early=\u30bd"]}, "disease": [{"slug": "influenza", "name": "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6", "reasons": ["\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b"], "after_onset": 5, "after_recovery": 2, "after_recovery_infants": 3, "doctor": false}, {"slug": "covid-19", "name": "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "reasons": ["\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7"], "after_onset": 5, "after_recovery": 1, "after_recovery_infants": 0, "doctor": false}, {"slug": "pertussis", "name": "\u767e\u65e5\u54b3", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "measles", "name": "\u9ebb\u3057\u3093", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "mumps", "name": "\u6d41\u884c\u6027\u8033\u4e0b\u817a\u708e", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "rubella", "name": "\u98a8\u3057\u3093", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "varicella", "name": "\u6c34\u75d8", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "pharyngoconjunctival-fever", "name": "\u54bd\u982d\u7d50\u819c\u71b1", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "tuberculosis", "name": "\u7d50\u6838", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}, {"slug": "meningococcal-meningitis", "name": "\u9ac4\u819c\u708e\u83cc\u6027\u9ac4\u819c\u708e", "reasons": [], "after_onset": 0, "after_recovery": 0, "after_recovery_infants": 0, "doctor": true}], "calendar": {"weekdays": ["mon", "tue", "wed", "thu", "fri"], "holidays": true, "closed": [], "vacations": [], "open": [], "hours": []}, "desk": {"first_bell": "08:30", "digests": ["08:05"], "remind_after": 20, "remind_before_bell": 10, "remind_from": "07:00", "remind_until": "17:00", "seats": "", "replies": ["\u304a\u5927\u4e8b\u306b\u306a\u3055\u3063\u3066\u304f\u3060\u3055\u3044\u3002", "\u306e\u3061\u307b\u3069\u304a\u96fb\u8a71\u3057\u307e\u3059\u3002", "\u627f\u77e5\u3057\u307e\u3057\u305f\u3002"]}, "kind": [{"slug": "sick", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\uff09", "on": true, "reasons": ["\u982d\u75db", "\u767a\u71b1", "\u8179\u75db", "\u5026\u6020\u611f", "\u5598\u606f", "\u6e7f\u3057\u3093", "\u3051\u304c", "\u5614\u5410\u30fb\u4e0b\u75e2", "\u691c\u8a3a", "\u5165\u9662", "\u81ea\u5b85\u7642\u990a", "\u901a\u9662", "\u65b0\u578b\u30b3\u30ed\u30ca\u30a6\u30a4\u30eb\u30b9\u611f\u67d3\u75c7", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6A\u578b", "\u30a4\u30f3\u30d5\u30eb\u30a8\u30f3\u30b6B\u578b", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": false, "tell": ["nurse"]}, {"slug": "absence", "name": "\u6b20\u5e2d\uff08\u75c5\u6b20\u4ee5\u5916\uff09", "on": true, "reasons": ["\u65c5\u884c", "\u5fcc\u5f15\u304d", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": false, "tell": []}, {"slug": "late", "name": "\u9045\u523b", "on": true, "reasons": ["\u982d\u75db", "\u8179\u75db", "\u3051\u304c", "\u901a\u9662", "\u5bb6\u4e8b\u90fd\u5408", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "08:00", "after_deadline": "refuse", "arrival": true, "departure": false, "requires_absence": false, "tell": []}, {"slug": "attend", "name": "\u767b\u6821", "on": true, "reasons": ["\u75c5\u72b6\u6539\u5584", "\u4e88\u5b9a\u5909\u66f4", "\u305d\u306e\u4ed6"], "reasons_off": [], "deadline": "13:00", "after_deadline": "refuse", "arrival": false, "departure": false, "requires_absence": true, "tell": []}]}', NULL);
INSERT INTO public.session (id, mailbox_id, created, seen, ends, remembered, device, verified) VALUES
	('b99ca84bdeba5e4563d94d144e13fe55479377de6dea97e92d17b18c3e58c766', 1, 1795473000, 1795473000, 1795516200, false, '', NULL);
INSERT INTO public.staff_member (id, school_id, mailbox_id, name, letters, digest_at) VALUES
	(1, 1, 4, '佐藤 恵', '', ''),
	(2, 1, 5, '高橋 誠', '', ''),
	(3, 1, 6, '伊藤 舞', '', ''),
	(4, 1, 7, '事務室', '', ''),
	(5, 2, 8, '渡辺 亮', '', '');
INSERT INTO public.student (id, school_id, grade, classroom, number, name, kana, enrolled, since, "left") VALUES
	(1, 1, '3', '1', '12', '山田 太郎', '', true, '', NULL),
	(2, 1, '1', '2', '20', '山田 花子', '', true, '', NULL),
	(3, 2, '2', '1', '30', '山田 次郎', '', true, '', NULL),
	(4, 1, '3', '1', '8', '鈴木 美紀', '', true, '', NULL);
INSERT INTO public.tally (name, span, ends, count) VALUES
	('forms 1', 1795471200, 1795474800, 2),
	('letters', 1795471200, 1795474800, 13);
SELECT pg_catalog.setval('public.audit_record_id_seq', 7, true);
SELECT pg_catalog.setval('public.authenticator_id_seq', 1, false);
SELECT pg_catalog.setval('public.change_id_seq', 1, false);
SELECT pg_catalog.setval('public.digest_id_seq', 1, false);
SELECT pg_catalog.setval('public.duty_id_seq', 5, true);
SELECT pg_catalog.setval('public.enrolment_code_id_seq', 1, false);
SELECT pg_catalog.setval('public.former_seat_id_seq', 1, false);
SELECT pg_catalog.setval('public.letter_id_seq', 13, true);
SELECT pg_catalog.setval('public.mailbox_id_seq', 8, true);
SELECT pg_catalog.setval('public.new_year_id_seq', 1, false);
SELECT pg_catalog.setval('public.notice_id_seq', 2, true);
SELECT pg_catalog.setval('public.notice_version_id_seq', 1, false);
SELECT pg_catalog.setval('public.passkey_id_seq', 1, false);
SELECT pg_catalog.setval('public.question_id_seq', 1, false);
SELECT pg_catalog.setval('public.recovery_codes_id_seq', 1, false);
SELECT pg_catalog.setval('public.reply_id_seq', 1, true);
SELECT pg_catalog.setval('public.roll_id_seq', 1, false);
SELECT pg_catalog.setval('public.rules_version_id_seq', 1, false);
SELECT pg_catalog.setval('public.schema_migration_id_seq', 24, true);
SELECT pg_catalog.setval('public.school_id_seq', 2, true);
SELECT pg_catalog.setval('public.staff_member_id_seq', 5, true);
SELECT pg_catalog.setval('public.student_id_seq', 4, true);
SELECT pg_catalog.setval('public.suspension_id_seq', 1, false);
ALTER TABLE ONLY public.address_request
    ADD CONSTRAINT address_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_record
    ADD CONSTRAINT audit_record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_repeat
    ADD CONSTRAINT audit_repeat_pkey PRIMARY KEY (minute, event, way, client, actor);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.authenticator
    ADD CONSTRAINT authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.away
    ADD CONSTRAINT away_pkey PRIMARY KEY (staff_id, day);
ALTER TABLE ONLY public.bounce
    ADD CONSTRAINT bounce_pkey PRIMARY KEY (letter);
ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT challenge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.digest
    ADD CONSTRAINT digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.enrolment_code
    ADD CONSTRAINT enrolment_code_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_pkey PRIMARY KEY (school_id, mailbox_id);
ALTER TABLE ONLY public.former
    ADD CONSTRAINT former_pkey PRIMARY KEY (mailbox_id, school_id);
ALTER TABLE ONLY public.former_seat
    ADD CONSTRAINT former_seat_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_pkey PRIMARY KEY (student_id, mailbox_id);
ALTER TABLE ONLY public.handled
    ADD CONSTRAINT handled_pkey PRIMARY KEY (fingerprint);
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.new_year
    ADD CONSTRAINT new_year_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notice_version
    ADD CONSTRAINT notice_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.purged
    ADD CONSTRAINT purged_pkey PRIMARY KEY (day, school, what);
ALTER TABLE ONLY public.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.register_month
    ADD CONSTRAINT register_month_pkey PRIMARY KEY (school_id, month);
ALTER TABLE ONLY public.reminder
    ADD CONSTRAINT reminder_pkey PRIMARY KEY (notice_id, step);
ALTER TABLE ONLY public.reply
    ADD CONSTRAINT reply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (school_id);
ALTER TABLE ONLY public.rules_version
    ADD CONSTRAINT rules_version_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.suspension
    ADD CONSTRAINT suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (name, span);
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (id);
CREATE INDEX addressrequest_done ON public.address_request USING btree (done);
CREATE INDEX addressrequest_expires ON public.address_request USING btree (expires);
CREATE INDEX addressrequest_mailbox_id ON public.address_request USING btree (mailbox_id);
CREATE INDEX addressrequest_proven_id ON public.address_request USING btree (proven_id);
CREATE INDEX audit_record_notice ON public.audit_record USING btree (notice) WHERE (notice IS NOT NULL);
CREATE INDEX auditrecord_seal ON public.audit_record USING btree (seal);
CREATE INDEX auditseal_created ON public.audit_seal USING btree (created);
CREATE UNIQUE INDEX authenticator_mailbox_id ON public.authenticator USING btree (mailbox_id);
CREATE INDEX away_day ON public.away USING btree (day);
CREATE INDEX bounce_created ON public.bounce USING btree (created);
CREATE INDEX bounce_mailbox_id ON public.bounce USING btree (mailbox_id);
CREATE INDEX challenge_created ON public.challenge USING btree (created);
CREATE INDEX challenge_mailbox_id_created ON public.challenge USING btree (mailbox_id, created);
CREATE INDEX change_school_id_created ON public.change USING btree (school_id, created);
CREATE INDEX change_until ON public.change USING btree (until);
CREATE INDEX digest_created ON public.digest USING btree (created);
CREATE UNIQUE INDEX digest_staff_id_slot ON public.digest USING btree (staff_id, slot);
CREATE INDEX duty_staff_id ON public.duty USING btree (staff_id);
CREATE INDEX enrolment_code_expires ON public.enrolment_code USING btree (expires);
CREATE UNIQUE INDEX enrolmentcode_digest ON public.enrolment_code USING btree (digest);
CREATE UNIQUE INDEX enrolmentcode_student_id ON public.enrolment_code USING btree (student_id);
CREATE INDEX farewell_due ON public.farewell USING btree (due);
CREATE INDEX farewell_mailbox_id ON public.farewell USING btree (mailbox_id);
CREATE INDEX former_school_id ON public.former USING btree (school_id);
CREATE INDEX formerseat_school_id_last ON public.former_seat USING btree (school_id, last);
CREATE INDEX formerseat_student_id ON public.former_seat USING btree (student_id);
CREATE INDEX guardianship_mailbox_id ON public.guardianship USING btree (mailbox_id);
CREATE INDEX handled_created ON public.handled USING btree (created);
CREATE INDEX letter_author ON public.letter USING btree (author, turn) WHERE (((state)::text = 'waiting'::text) AND (author IS NOT NULL));
CREATE INDEX letter_failed ON public.letter USING btree (id) WHERE ((state)::text = 'failed'::text);
CREATE INDEX letter_mail ON public.letter USING btree (mail) WHERE ((mail)::text <> ''::text);
CREATE INDEX letter_mailbox ON public.letter USING btree (mailbox_id);
CREATE INDEX letter_notice ON public.letter USING btree (notice_id) WHERE (notice_id IS NOT NULL);
CREATE INDEX letter_settled ON public.letter USING btree (settled) WHERE (settled IS NOT NULL);
CREATE INDEX letter_waiting ON public.letter USING btree (priority, turn, due) WHERE ((state)::text = 'waiting'::text);
CREATE UNIQUE INDEX mailbox_canonical ON public.mailbox USING btree (canonical);
CREATE INDEX newyear_school_id_created ON public.new_year USING btree (school_id, created);
CREATE INDEX newyear_state_day ON public.new_year USING btree (state, day);
CREATE INDEX notice_author ON public.notice USING btree (author_id);
CREATE UNIQUE INDEX notice_form_student_id ON public.notice USING btree (form, student_id);
CREATE INDEX notice_open ON public.notice USING btree (school_id, date) WHERE ((state)::text = 'submitted'::text);
CREATE INDEX notice_school_id_date ON public.notice USING btree (school_id, date);
CREATE INDEX notice_span ON public.notice USING btree (school_id, until, date);
CREATE INDEX notice_student_id_date ON public.notice USING btree (student_id, date);
CREATE INDEX notice_unread ON public.notice USING btree (school_id, until) WHERE ((state)::text = 'submitted'::text);
CREATE INDEX notice_version_author ON public.notice_version USING btree (author_id);
CREATE UNIQUE INDEX noticeversion_notice_id_revision ON public.notice_version USING btree (notice_id, revision);
CREATE UNIQUE INDEX passkey_credential ON public.passkey USING btree (credential);
CREATE INDEX passkey_mailbox_id ON public.passkey USING btree (mailbox_id);
CREATE INDEX question_created ON public.question USING btree (created);
CREATE INDEX question_mailbox_id ON public.question USING btree (mailbox_id);
CREATE UNIQUE INDEX recoverycodes_mailbox_id ON public.recovery_codes USING btree (mailbox_id);
CREATE INDEX reply_notice_id ON public.reply USING btree (notice_id);
CREATE INDEX roll_created ON public.roll USING btree (created);
CREATE UNIQUE INDEX roll_school_id_day_grade_classroom ON public.roll USING btree (school_id, day, grade, classroom);
CREATE INDEX rulesversion_actor_id ON public.rules_version USING btree (actor_id);
CREATE UNIQUE INDEX rulesversion_school_id_revision ON public.rules_version USING btree (school_id, revision);
CREATE UNIQUE INDEX schema_migration_name ON public.schema_migration USING btree (name);
CREATE UNIQUE INDEX school_code ON public.school USING btree (code);
CREATE INDEX session_ends ON public.session USING btree (ends);
CREATE INDEX session_mailbox_id ON public.session USING btree (mailbox_id);
CREATE INDEX staffmember_mailbox_id ON public.staff_member USING btree (mailbox_id);
CREATE UNIQUE INDEX staffmember_school_id_mailbox_id ON public.staff_member USING btree (school_id, mailbox_id);
CREATE INDEX student_enrolled ON public.student USING btree (school_id, grade, classroom) WHERE enrolled;
CREATE INDEX student_left ON public.student USING btree (school_id) WHERE (NOT enrolled);
CREATE INDEX student_school_id ON public.student USING btree (school_id);
CREATE INDEX student_school_id_grade_classroom_number ON public.student USING btree (school_id, grade, classroom, number);
CREATE UNIQUE INDEX suspension_notice_id ON public.suspension USING btree (notice_id);
CREATE INDEX suspension_school_id_first ON public.suspension USING btree (school_id, first);
CREATE INDEX suspension_student_id ON public.suspension USING btree (student_id);
CREATE INDEX tally_ends ON public.tally USING btree (ends);
CREATE INDEX upload_change_id ON public.upload USING btree (change_id);
CREATE INDEX upload_created ON public.upload USING btree (created);
CREATE TRIGGER audit_head_kept BEFORE DELETE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION public.audit_kept();
CREATE TRIGGER audit_head_whole BEFORE TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION public.audit_kept();
CREATE TRIGGER audit_record_kept BEFORE DELETE OR UPDATE ON public.audit_record FOR EACH ROW EXECUTE FUNCTION public.audit_record_kept();
CREATE TRIGGER audit_record_whole BEFORE TRUNCATE ON public.audit_record FOR EACH STATEMENT EXECUTE FUNCTION public.audit_kept();
CREATE TRIGGER audit_seal_kept BEFORE DELETE OR UPDATE ON public.audit_seal FOR EACH ROW EXECUTE FUNCTION public.audit_seal_kept();
CREATE TRIGGER audit_seal_whole BEFORE TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.audit_kept();
ALTER TABLE ONLY public.address_request
    ADD CONSTRAINT address_request_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.address_request
    ADD CONSTRAINT address_request_proven_id_fkey FOREIGN KEY (proven_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.authenticator
    ADD CONSTRAINT authenticator_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.away
    ADD CONSTRAINT away_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.bounce
    ADD CONSTRAINT bounce_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT challenge_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.change
    ADD CONSTRAINT change_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.digest
    ADD CONSTRAINT digest_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.enrolment_code
    ADD CONSTRAINT enrolment_code_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.farewell
    ADD CONSTRAINT farewell_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.former
    ADD CONSTRAINT former_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.former
    ADD CONSTRAINT former_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.former_seat
    ADD CONSTRAINT former_seat_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.former_seat
    ADD CONSTRAINT former_seat_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.letter
    ADD CONSTRAINT letter_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.new_year
    ADD CONSTRAINT new_year_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.change(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.new_year
    ADD CONSTRAINT new_year_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.mailbox(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES public.staff_member(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice_version
    ADD CONSTRAINT notice_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.mailbox(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.notice_version
    ADD CONSTRAINT notice_version_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.notice_version
    ADD CONSTRAINT notice_version_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff_member(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.question
    ADD CONSTRAINT question_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.register_month
    ADD CONSTRAINT register_month_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
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
ALTER TABLE ONLY public.rules_version
    ADD CONSTRAINT rules_version_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.mailbox(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.rules_version
    ADD CONSTRAINT rules_version_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES public.mailbox(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.staff_member
    ADD CONSTRAINT staff_member_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.student
    ADD CONSTRAINT student_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.suspension
    ADD CONSTRAINT suspension_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public.staff_member(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.suspension
    ADD CONSTRAINT suspension_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES public.notice(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.suspension
    ADD CONSTRAINT suspension_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.suspension
    ADD CONSTRAINT suspension_student_id_fkey FOREIGN KEY (student_id) REFERENCES public.student(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.change(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.school(id) ON DELETE CASCADE;
