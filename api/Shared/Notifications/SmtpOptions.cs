using System.ComponentModel.DataAnnotations;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Notifications;

/// <summary>The mail server through which notifications also go out. Without a host they stay in the product.</summary>
[Options("Smtp")]
public sealed class SmtpOptions : IValidatableObject
{
    /// <summary>The server's name; empty: no mail is sent.</summary>
    public string Host { get; set; } = "";

    /// <summary>The server's port. 1 to 65,535.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Encrypts the connection with STARTTLS.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>The account to send with; empty: none.</summary>
    public string User { get; set; } = "";

    /// <summary>The account's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The workspace's address as people reach it, for the links in mails: <c>https://productops.example</c>.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>True when mail is sent.</summary>
    public bool Enabled => Host.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enabled) yield break;
        if (!System.Net.Mail.MailAddress.TryCreate(From, out _)) yield return new ValidationResult("must be an e-mail address when Smtp:Host is set.", [nameof(From)]);
        if (!Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) yield return new ValidationResult("must be an address such as https://productops.example when Smtp:Host is set.", [nameof(PublicAddress)]);
    }
}
