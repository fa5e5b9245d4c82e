using System.ComponentModel.DataAnnotations;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Sign-in through the organisation's own identity provider (OpenID Connect).</summary>
[Options("Oidc")]
public sealed class OidcOptions : IValidatableObject
{
    /// <summary>The provider's issuer address, https; empty: no single sign-on. Register <c>/api/v1/session/oidc/callback</c> there as redirect address.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The name under which the provider knows this workspace.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with it; empty for a public client.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Makes an account with the role viewer for whoever the provider knows and the workspace does not. Otherwise they are turned away.</summary>
    public bool CreateViewers { get; set; }

    /// <summary>The workspace's address as people reach it, where a proxy hides it; empty: as the request says.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>True when people can sign in this way.</summary>
    public bool Enabled => Authority.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enabled) yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || (authority.Scheme != "https" && !authority.IsLoopback)) yield return new ValidationResult("must be an https address.", [nameof(Authority)]);
        if (ClientId.Length == 0) yield return new ValidationResult("is needed when Oidc:Authority is set.", [nameof(ClientId)]);
        if (PublicAddress.Length > 0 && !Uri.TryCreate(PublicAddress, UriKind.Absolute, out _)) yield return new ValidationResult("must be an address such as https://productops.example.", [nameof(PublicAddress)]);
    }
}
