using Microsoft.OpenApi;
using ProductOps.Api.Shared.Http;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c> and Swagger UI at <c>/swagger</c>.</summary>
public static class OpenApiDocuments
{
    private const string ScriptPath = "/swagger/productops.js";

    /// <summary>Registers the generator.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "ProductOps",
                Version = "v1",
                Description = "The system of record of product operations teams. Sign in with `POST /api/v1/session` (Swagger UI then sends the cookie and the token by itself), or press Authorize and give an API key. "
                    + "Lists: `limit`, `cursor`, `sort`, `q`, a filter is the field's name. Changes of existing resources need `If-Match`. Creates take an `Idempotency-Key`. Errors are problem details (RFC 9457). "
                    + $"Limits: {Limits.Body} bytes a body, {Limits.File} bytes a file, JSON depth {Limits.JsonDepth}, {Limits.LargestPage} rows a page, {Limits.Bulk} items a bulk change.",
                License = new OpenApiLicense { Name = "MIT" },
            });
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.CustomOperationIds(description => SchemaNames.OperationOf(description));
            swagger.AddSecurityDefinition("session", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Platform.Identity.Authentication.Cookie, Description = "Set by POST /api/v1/session." });
            swagger.AddSecurityDefinition("apiKey", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: po_…" });
            swagger.SchemaFilter<Schemas>();
            swagger.OperationFilter<Operations>();
            swagger.DocumentFilter<Document>();
            swagger.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "ProductOps.Api.xml"));
        });
    }

    /// <summary>Serves the document and Swagger UI.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.MapGet(ScriptPath, () => TypedResults.Stream(typeof(OpenApiDocuments).Assembly.GetManifestResourceStream("swagger.js")!, "text/javascript")).ExcludeFromDescription();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "swagger";
            ui.SwaggerEndpoint("/openapi/v1.json", "ProductOps v1");
            ui.DocumentTitle = "ProductOps API";
            ui.EnablePersistAuthorization();
            ui.DisplayRequestDuration();
            ui.EnableFilter();
            ui.EnableTryItOutByDefault();
            // Its own script, not interceptors given as text: those need eval, which the content policy forbids.
            ui.InjectJavascript(ScriptPath);
        });
    }
}
