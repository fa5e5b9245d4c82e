using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Slices;

/// <summary>Who is behind the request or job, and through what. One per request; set by authentication, read by everything else.</summary>
public sealed class Caller
{
    /// <summary>The person, or the owner of the API key; null before sign-in and for the system's own jobs.</summary>
    public long? UserId { get; private set; }

    /// <summary>The person's name, as it stood when the request came in.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The API key, where one was used.</summary>
    public long? KeyId { get; private set; }

    /// <summary>The sign-in session, where one was used.</summary>
    public long? SessionId { get; private set; }

    /// <summary>The person's roles; for a key, its owner's.</summary>
    public IReadOnlyCollection<Role> Roles { get; private set; } = [];

    /// <summary>The key's scopes; null for a person.</summary>
    public IReadOnlyCollection<string>? Scopes { get; private set; }

    /// <summary>Through what a change comes: <c>page</c>, <c>key</c>, <c>import</c>, <c>rule</c>, <c>demo</c>.</summary>
    public string Via { get; private set; } = "page";

    /// <summary>The caller's idempotency key, where one was sent.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>The change by which the command in progress can be undone: the answer's <c>Change-Id</c>; null where it cannot.</summary>
    public long? ChangeId { get; set; }

    /// <summary>True once somebody is known.</summary>
    public bool SignedIn => UserId is not null;

    /// <summary>The person's id, where the endpoint's permission guarantees one.</summary>
    public long User => UserId ?? throw Refusals.NotSignedIn();

    /// <summary>A person with a session.</summary>
    public void IsPerson(long userId, string name, IReadOnlyCollection<Role> roles, long sessionId) =>
        (UserId, Name, Roles, SessionId, Via) = (userId, name, roles, sessionId, "page");

    /// <summary>A program with an API key, acting for the key's owner.</summary>
    public void IsKey(long userId, string name, IReadOnlyCollection<Role> roles, long keyId, IReadOnlyCollection<string> scopes) =>
        (UserId, Name, Roles, KeyId, Scopes, Via) = (userId, name, roles, keyId, scopes, "key");

    /// <summary>A job that goes on for somebody, or for nobody.</summary>
    public void IsJob(long? userId, string name, IReadOnlyCollection<Role> roles, string via) =>
        (UserId, Name, Roles, Via) = (userId, name, roles, via);

    /// <summary>True when the caller holds one of <paramref name="roles"/>.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role)) return true;
        return false;
    }

    /// <summary>True when <see cref="Demand"/> would let the caller pass.</summary>
    public bool May(Permission permission)
    {
        if (permission.Open) return true;
        if (!SignedIn) return false;
        if (Scopes is not null && (permission.Scope is null || (permission.Scope.Length > 0 && !Scopes.Contains(permission.Scope)))) return false;
        return permission.Roles.Length == 0 || Is(permission.Roles);
    }

    /// <summary>Refuses the caller who may not do what <paramref name="permission"/> covers.</summary>
    public void Demand(Permission permission)
    {
        if (permission.Open) return;
        if (!SignedIn) throw Refusals.NotSignedIn();
        if (Scopes is not null)
        {
            if (permission.Scope is null) throw Refusals.Forbidden("personOnly");
            if (permission.Scope.Length > 0 && !Scopes.Contains(permission.Scope)) throw Refusals.Forbidden("scope", ("scope", permission.Scope));
        }

        if (permission.Roles.Length > 0 && !Is(permission.Roles))
            throw Refusals.Forbidden(permission.Rule, ("roles", string.Join(", ", permission.Roles.Select(role => Texts.Text.Of("role." + role.ToString().ToLowerInvariant())))));
    }
}
