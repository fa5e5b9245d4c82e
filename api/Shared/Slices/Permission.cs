namespace ProductOps.Api.Shared.Slices;

/// <summary>
/// What an endpoint asks of its caller: a role of a person, or a scope of an API key. Each module lists its own in a
/// <c>Permissions.cs</c>.
/// </summary>
/// <param name="Name">For programs and for the role table, for example <c>requirements.decide</c>.</param>
/// <param name="Scope">The scope an API key needs: <c>value-delivery:read</c>, <c>value-delivery:write</c> …; null where no key may.</param>
/// <param name="Roles">The roles that hold it; empty means everybody who is signed in.</param>
public sealed record Permission(string Name, string? Scope, params Role[] Roles)
{
    /// <summary>The boundary rule a refusal names; its texts are <c>rule.{rule}.detail</c> and <c>rule.{rule}.instead</c>.</summary>
    public string Rule { get; init; } = "roles";

    /// <summary>True for an endpoint that programs call which cannot send a header: without one it finds the key in the request itself, and asks <see cref="Caller.Demand"/>.</summary>
    public bool KeyMayStandInBody { get; init; }

    /// <summary>No sign-in needed: sign-in itself, published links, health.</summary>
    public static Permission Anybody { get; } = new("anybody", null) { Open = true };

    /// <summary>Everybody who is signed in, and any key.</summary>
    public static Permission SignedIn { get; } = new("signedIn", "");

    /// <summary>Every person who is signed in, no key: what belongs to a person's own account.</summary>
    public static Permission Person { get; } = new("person", null);

    /// <summary>Everybody but a pure viewer.</summary>
    public static readonly Role[] Everybody = [Role.Ops, Role.Pm, Role.Sales, Role.Cs, Role.Implementation, Role.Marketing];

    /// <summary>True for an endpoint that needs no sign-in.</summary>
    public bool Open { get; private init; }
}
