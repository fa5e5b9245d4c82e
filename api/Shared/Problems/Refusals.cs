using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Problems;

/// <summary>The closed list of failures. A slice throws one of these; <see cref="ProblemWriter"/> turns it into problem details.</summary>
public static class Refusals
{
    /// <summary>400: the request cannot be read.</summary>
    public static Refusal Malformed(string pointer, string code, params (string, object?)[] values) =>
        new(400, "malformed") { Errors = [Field(pointer, code, values)] };

    /// <summary>400: the request cannot be read, in several places.</summary>
    public static Refusal Malformed(IReadOnlyList<FieldError> errors) => new(400, "malformed") { Errors = errors };

    /// <summary>401: nobody is signed in, or the key is unknown, expired or revoked.</summary>
    public static Refusal NotSignedIn(string code = "notSignedIn") => new(401, code);

    /// <summary>403: the caller's roles or scopes do not reach this.</summary>
    public static Refusal Forbidden(string rule, params (string, object?)[] values) => new(403, "forbidden") { Rule = rule, Values = values };

    /// <summary>404: there is no such thing, or the caller may not know of it.</summary>
    public static Refusal NotFound(string kind, object id) => new(404, "notFound") { Values = [("kind", Text.Of("kind." + kind)), ("id", id)] };

    /// <summary>404: a published link that leads nowhere: it never did, has ended or was taken back. Which of them is not said.</summary>
    public static Refusal LinkGone() => new(404, "linkGone");

    /// <summary>405: the address exists, but does not take this method.</summary>
    public static Refusal MethodNotAllowed(string method, string allowed) => new(405, "methodNotAllowed") { Values = [("method", method), ("allowed", allowed)] };

    /// <summary>409: the resource's state does not allow it; says the state and the states that would.</summary>
    public static Refusal WrongState(string code, string state, params string[] allowed) => new(409, code) { State = state, Allowed = allowed, Values = [("state", state)] };

    /// <summary>409: a unique name, number or address is taken.</summary>
    public static Refusal Taken(string pointer, object? value) => new(409, "taken") { Errors = [Field(pointer, "taken", ("value", value))], Values = [("value", value)] };

    /// <summary>412: somebody changed the resource since the caller read it.</summary>
    public static Refusal Stale(object current) => new(412, "stale") { Current = current };

    /// <summary>413: the request is larger than the limit, in bytes.</summary>
    public static Refusal TooLarge(long limit) => new(413, "tooLarge") { Values = [("limit", limit)] };

    /// <summary>415: the content type is not one this endpoint takes.</summary>
    public static Refusal UnsupportedMedia(string accepted) => new(415, "unsupportedMedia") { Values = [("accepted", accepted)] };

    /// <summary>416: the file has no such bytes.</summary>
    public static Refusal OutOfRange(long size) => new(416, "outOfRange") { Values = [("size", size)] };

    /// <summary>422: fields break rules.</summary>
    public static Refusal Invalid(IReadOnlyList<FieldError> errors) => new(422, "invalid") { Errors = errors };

    /// <summary>422: one field breaks a rule; <paramref name="code"/> is the key of the text <c>error.{code}</c>.</summary>
    public static Refusal Invalid(string pointer, string code, params (string, object?)[] values) => Invalid([Field(pointer, code, values)]);

    /// <summary>422: a field names a record that is not there, or that the caller may not know of.</summary>
    public static Refusal Unknown(string pointer, string kind, object id) => Invalid(pointer, "unknownRecord", ("kind", Text.Of("kind." + kind)), ("id", id));

    /// <summary>422: a rule of the business is broken that belongs to no single field.</summary>
    public static Refusal RuleBroken(string code, params (string, object?)[] values) => new(422, code) { Values = values };

    /// <summary>428: a change of an existing resource needs <c>If-Match</c>.</summary>
    public static Refusal MatchMissing() => new(428, "matchMissing");

    /// <summary>429: too many requests.</summary>
    public static Refusal TooMany(int retryAfter) => new(429, "tooMany") { RetryAfter = retryAfter, Values = [("seconds", retryAfter)] };

    /// <summary>503: the database's queue is full.</summary>
    public static Refusal Busy() => new(503, "busy") { RetryAfter = 1 };

    /// <summary>507: the database cannot take more: disk full or read-only.</summary>
    public static Refusal Storage() => new(507, "storage");

    /// <summary>One bad field, with the text <c>error.{code}</c> in the request's language.</summary>
    public static FieldError Field(string pointer, string code, params (string Name, object? Value)[] values) =>
        new() { Pointer = pointer, Code = code, Detail = Text.Of("error." + code, values) };
}
