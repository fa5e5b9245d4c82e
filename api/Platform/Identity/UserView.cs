using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>A person's account, as administrators see it.</summary>
public sealed record UserView : IIdentified, IVersioned
{
    /// <summary>The person's id.</summary>
    public required long Id { get; init; }

    /// <summary>The account's e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The name colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>The chosen language; null follows the browser.</summary>
    public string? Language { get; init; }

    /// <summary>False for somebody who has left: no sign-in, no keys, no notifications.</summary>
    public bool Active { get; init; }

    /// <summary>False until an invitation was accepted.</summary>
    public bool HasPassword { get; init; }

    /// <summary>The roles held.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>When the account was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When the person was last here, to ten minutes; null for never.</summary>
    public DateTime? LastSeenAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The roles as one text, for files of the list.</summary>
    [JsonIgnore]
    public string RoleNames => string.Join(", ", Roles.Select(role => Shared.Texts.Text.Of("role." + role.ToString().ToLowerInvariant())));

    /// <summary>For the OpenAPI document.</summary>
    public static UserView Example => new()
    {
        Id = 6,
        Email = "marketing@demo.example",
        Name = "Mara Quill",
        Active = true,
        HasPassword = true,
        Roles = [Role.Marketing],
        CreatedAt = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc),
        Version = 1,
    };
}
