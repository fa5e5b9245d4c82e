namespace ProductOps.Tests.Browser;

/// <summary>The web client's own checks, run with everything else.</summary>
public sealed class WebClientTests
{
    [Test]
    public async Task Types_style_and_lint_are_clean()
    {
        var (code, output) = await Npm.Run(TimeSpan.FromMinutes(5), "npm", ["run", "--silent", "check"]);
        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public async Task Its_unit_tests_pass()
    {
        var (code, output) = await Npm.Run(TimeSpan.FromMinutes(5), "npm", ["run", "--silent", "test"]);
        Assert.That(code, Is.Zero, output);
    }
}
