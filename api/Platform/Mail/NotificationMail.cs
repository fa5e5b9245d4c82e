using System.Net;
using System.Net.Mail;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Outbox;

namespace ProductOps.Api.Platform.Mail;

/// <summary>Sends each notification by mail too, in the reader's language, where a mail server is set up.</summary>
public sealed class NotificationMail(Db db, SmtpOptions smtp) : OutboxConsumer
{
    private const string Reader = "SELECT email AS Email, name AS Name, language AS Language FROM platform_user WHERE id = @UserId AND is_active = 1";

    /// <inheritdoc/>
    public override bool Takes(string topic) => topic == Shared.Notifications.Notifications.Topic && smtp.Enabled;

    /// <inheritdoc/>
    public override async Task Handle(string topic, JsonElement payload, CancellationToken stop)
    {
        var told = payload.Deserialize<Told>(Shared.Http.Json.Options)!;
        if (await db.First<Row>(Reader, new { told.UserId }, stop) is not { } reader) return;
        var language = reader.Language ?? Shared.Texts.Text.Languages[0];
        var sentence = Shared.Notifications.Notifications.Sentence(told.Kind, told.Values, language);
        var link = new Uri(new Uri(smtp.PublicAddress), told.Link).ToString();
        using var mail = new MailMessage(new MailAddress(smtp.From, "ProductOps"), new MailAddress(reader.Email, reader.Name))
        {
            Subject = OneLine(sentence),
            Body = Shared.Texts.Text.In(language, "mail.notification", ("name", reader.Name), ("sentence", sentence), ("link", link)),
            IsBodyHtml = false,
        };
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls, Timeout = 30_000 };
        if (smtp.User.Length > 0) client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        await client.SendMailAsync(mail, stop);
    }

    private static string OneLine(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length <= 150 ? line : line[..149] + "…";
    }

    private sealed record Row
    {
        public required string Email { get; init; }

        public required string Name { get; init; }

        public string? Language { get; init; }
    }
}
