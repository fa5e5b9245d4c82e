using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

[ProductTests]
public sealed class SessionOptionsTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Without_the_demo_nothing_is_offered()
    {
        var options = (await Product.Anonymous().Get("session/options")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(options["demoAccounts"]!.AsArray(), Is.Empty);
        Assert.That(options["demoPassword"], Is.Null);
        Assert.That(options["oidc"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task With_the_demo_its_accounts_and_password_are_offered()
    {
        using var demo = new Product();
        demo.Settings["Demo:Enabled"] = "true";
        var options = (await demo.Anonymous().Get("session/options")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(options["demoAccounts"]!.AsArray().Select(account => account!["role"]!.GetValue<string>()), Does.Contain("pm").And.Contain("admin"));
        Assert.That(options["demoPassword"]!.GetValue<string>(), Is.EqualTo("demo-productops"));
    }
}
