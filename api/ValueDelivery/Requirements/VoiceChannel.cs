namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>How a voice was heard.</summary>
public enum VoiceChannel
{
    /// <summary>On a visit.</summary>
    Visit,

    /// <summary>On the phone.</summary>
    Phone,

    /// <summary>Through a form or survey.</summary>
    Form,

    /// <summary>In a meeting.</summary>
    Meeting,

    /// <summary>In a service ticket.</summary>
    Ticket,

    /// <summary>In an imported file.</summary>
    Import,

    /// <summary>Through the API.</summary>
    Api,

    /// <summary>Some other way.</summary>
    Other,
}
