using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform;

/// <summary>What the workplace's own endpoints ask of their callers.</summary>
public static class Permissions
{
    /// <summary>People, roles, invitations.</summary>
    public static readonly Permission ManageUsers = new("users.manage", null, Role.Admin);

    /// <summary>Names of colleagues, to choose an owner or mention somebody.</summary>
    public static readonly Permission ReadUsers = new("users.read", "platform:read");

    /// <summary>Who belongs together, and who leads.</summary>
    public static readonly Permission ManageTeams = new("teams.manage", "platform:write", Role.Admin, Role.Ops);

    /// <summary>Every person's keys.</summary>
    public static readonly Permission ManageApiKeys = new("apiKeys.manage", null, Role.Admin);

    /// <summary>The audit trail of everything.</summary>
    public static readonly Permission ReadAudit = new("audit.read", "platform:read", Role.Admin, Role.Ops);

    /// <summary>Bringing files of records in.</summary>
    public static readonly Permission Import = new("imports.run", "platform:write", Role.Ops, Role.Pm, Role.Cs, Role.Sales);

    /// <summary>Comments, attachments, views: everybody who writes at all.</summary>
    public static readonly Permission Collaborate = new("collaborate", "platform:write", Permission.Everybody);

    /// <summary>Taking away what was said or attached: one's own, an admin anybody's.</summary>
    public static readonly Permission Moderate = new("moderate", "platform:write", [.. Permission.Everybody, Role.Admin]);

    /// <summary>What a person keeps for themselves: own views, read marks.</summary>
    public static readonly Permission KeepOwn = new("own.keep", "platform:write");

    /// <summary>Reading comments, attachments, jobs and views.</summary>
    public static readonly Permission Read = new("read", "platform:read");
}
