using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Operations;

/// <summary>The demo workspace. Section <c>Demo</c>.</summary>
[Options("Demo")]
public sealed class DemoOptions
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "demo-productops";

    /// <summary>Loads the demo workspace and offers its accounts on the sign-in page. On in Development, else off.</summary>
    [DefaultText("`true` in Development, else `false`")]
    public bool Enabled { get; set; }

    /// <summary>The demo accounts, one for each role.</summary>
    public static IReadOnlyList<(string Email, string Name, Role Role)> Accounts { get; } =
    [
        ("ops@demo.example", "林夏", Role.Ops),
        ("pm@demo.example", "顾言", Role.Pm),
        ("sales@demo.example", "许棠", Role.Sales),
        ("cs@demo.example", "周敏", Role.Cs),
        ("implementation@demo.example", "贺川", Role.Implementation),
        ("marketing@demo.example", "Mara Quill", Role.Marketing),
        ("viewer@demo.example", "Vera Lookwell", Role.Viewer),
        ("admin@demo.example", "Ada Keysmith", Role.Admin),
    ];

    /// <summary>The options in force.</summary>
    public static DemoOptions Of(IConfiguration configuration, IHostEnvironment environment) =>
        Settings.Read(configuration, new DemoOptions { Enabled = environment.IsDevelopment() });
}
