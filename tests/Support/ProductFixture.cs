using ProductOps.Api.Shared.Data;

namespace ProductOps.Tests.Support;

/// <summary>
/// A fixture that talks to the product over HTTP, once on each engine: mark the class <c>[ProductTests]</c> and derive from this.
/// The database is the fixture's own; tests inside one fixture share it.
/// </summary>
public abstract class ProductFixture(Engine engine)
{
    /// <summary>The running product.</summary>
    protected Product Product { get; private set; } = null!;

    /// <summary>Starts the product.</summary>
    [OneTimeSetUp]
    public void StartProduct()
    {
        Product = new Product(engine);
        Configure(Product);
    }

    /// <summary>Stops the product and drops its database.</summary>
    [OneTimeTearDown]
    public void StopProduct() => Product.Dispose();

    /// <summary>Extra settings, before the first request.</summary>
    protected virtual void Configure(Product product)
    {
    }
}

/// <summary>Runs the fixture on every engine there is: SQLite always, SQL Server where <c>PRODUCTOPS_TEST_SQLSERVER</c> is set.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProductTestsAttribute() : TestFixtureSourceAttribute(typeof(SqlServerDatabase), nameof(SqlServerDatabase.Engines));
