using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>What every operation says beside its body: summary from the slice's comment, permission, headers, list parameters, examples and the problems it can answer.</summary>
public sealed class Operations : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<SliceMetadata>().FirstOrDefault()?.Slice is not { } slice) return;
        var permission = metadata.OfType<Permission>().LastOrDefault();
        var method = context.ApiDescription.HttpMethod ?? "GET";
        operation.Summary = XmlTexts.Summary(slice);
        operation.Description = string.Join("\n\n", new[] { XmlTexts.Remarks(slice), Who(permission) }.Where(part => part is not null));
        operation.Parameters ??= [];
        foreach (var hidden in operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query && parameter.Name is "request" or "version").ToList()) operation.Parameters.Remove(hidden);
        foreach (var parameter in Handlers(context).Where(parameter => parameter.ParameterType.Assembly == typeof(Operations).Assembly))
            if (operation.Parameters.FirstOrDefault(inPath => inPath.In == ParameterLocation.Path && inPath.Name == parameter.Name) is OpenApiParameter known) known.Description = XmlTexts.Summary(parameter.ParameterType);
        var isList = metadata.OfType<ListMetadata>().FirstOrDefault();
        if (isList is not null) ListParameters(operation, isList.List);
        var needsMatch = slice.GetMethod(nameof(ISlice.Map)) is not null && Handlers(context).Any(parameter => parameter.ParameterType == typeof(IfMatch));
        if (needsMatch) Header(operation, "If-Match", "The ETag that the resource was read with, or * for whatever is there now.", required: true, "*");
        if (method == "POST") Header(operation, "Idempotency-Key", "Makes the call safe to repeat for 24 hours.", required: false, null);
        if (metadata.OfType<TakesFileMetadata>().FirstOrDefault() is { } file) TakesFile(operation, file);
        if (metadata.OfType<TakesRawMetadata>().FirstOrDefault() is { } raw)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = context.SchemaGenerator.GenerateSchema(raw.Body, context.SchemaRepository) } },
            };
        }

        Success(operation, metadata, isList is not null, context.MethodInfo.ReturnType);
        Headers(operation, method, isList is not null, context.MethodInfo.ReturnType);
        Failures(operation, context, method, permission, needsMatch, metadata.OfType<AlsoAnswersMetadata>().SelectMany(also => also.Statuses));
        if (permission is { Open: false })
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }, new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", context.Document)] = [] }];
    }

    private static string? Who(Permission? permission) => permission switch
    {
        null or { Open: true } => null,
        { Roles.Length: 0, Scope: null } => "Permission: a signed-in person.",
        { Roles.Length: 0 } => $"Permission: everybody signed in{Scope(permission)}.",
        _ => $"Permission `{permission.Name}`: {string.Join(", ", permission.Roles.Select(role => role.Word()))}{Scope(permission)}.",
    };

    private static string Scope(Permission permission) => string.IsNullOrEmpty(permission.Scope) ? "" : $"; key scope `{permission.Scope}`";

    private static ParameterInfo[] Handlers(OperationFilterContext context) => context.MethodInfo.GetParameters();

    private static void Header(OpenApiOperation operation, string name, string description, bool required, string? example) => operation.Parameters!.Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example is null ? null : (System.Text.Json.Nodes.JsonNode)example,
    });

    private static void TakesFile(OpenApiOperation operation, TakesFileMetadata file)
    {
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        foreach (var field in file.Fields) properties[field] = new OpenApiSchema { Type = JsonSchemaType.String };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties, Required = properties.Keys.ToHashSet(StringComparer.Ordinal) } },
            },
        };
    }

    private static void ListParameters(OpenApiOperation operation, ListDefinition list)
    {
        Query(operation, "limit", $"Rows a page, 1 to {Limits.LargestPage}.", JsonSchemaType.Integer, null);
        var limit = (OpenApiSchema)operation.Parameters![^1].Schema!;
        (limit.Minimum, limit.Maximum, limit.Default) = ("1", Limits.LargestPage.ToString(CultureInfo.InvariantCulture), Limits.Page);
        Query(operation, "cursor", "nextCursor of the page before.", JsonSchemaType.String, null);
        Query(operation, "sort", $"Up to three of: {string.Join(", ", list.Columns.Where(column => column.Sortable).Select(column => column.Name))}; - before a name turns the order round. Default: {list.DefaultSort}.", JsonSchemaType.String, null);
        if (list.TextKind is not null) Query(operation, "q", "Text to find; several words must all be there.", JsonSchemaType.String, null);
        Query(operation, "withTotal", "true counts all rows behind the filters.", JsonSchemaType.Boolean, null);
        Query(operation, "format", "csv or xlsx: the whole list as a file.", JsonSchemaType.String, ["csv", "xlsx"]);
        foreach (var column in list.Columns.Where(column => column.Filterable))
        {
            Query(operation, column.Name, "Repeated = any of them.", JsonSchemaType.String, column.Type == ColumnType.Choice ? column.Choices : null);
            var filter = (OpenApiParameter)operation.Parameters![^1];
            filter.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = filter.Schema };
            if (column.Condition is not null) continue;
            if (column.Type is ColumnType.Date or ColumnType.Instant or ColumnType.Number or ColumnType.Decimal or ColumnType.Money)
            {
                Query(operation, column.Name + ".from", "At least.", JsonSchemaType.String, null);
                Query(operation, column.Name + ".to", "At most.", JsonSchemaType.String, null);
            }

            if (column.Type == ColumnType.Text) Query(operation, column.Name + ".contains", "Holds this text.", JsonSchemaType.String, null);
            if (!column.NotNull) Query(operation, column.Name + ".empty", "true: has none; false: has one.", JsonSchemaType.Boolean, null);
        }
    }

    private static void Query(OpenApiOperation operation, string name, string description, JsonSchemaType type, IReadOnlyList<string>? choices) => operation.Parameters!.Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = type, Enum = choices is null ? null : [.. choices.Select(choice => (System.Text.Json.Nodes.JsonNode)choice)] },
    });

    private static void Success(OpenApiOperation operation, IList<object> metadata, bool isList, Type returns)
    {
        operation.Responses ??= [];
        if (!operation.Responses.TryGetValue("200", out var ok)) return;
        if (returns == typeof(Task<RedirectHttpResult>))
        {
            Move("302", "Go on at the address in Location.");
            ((OpenApiResponse)ok).Content = null;
        }
        else if (returns == typeof(Task) || returns == typeof(Task<MediatR.Unit>))
        {
            Move("204", "Done; there is nothing to answer.");
            ((OpenApiResponse)ok).Content = null;
        }
        else if (metadata.OfType<CreatesMetadata>().Any()) Move("201", "Made; its address stands in Location.");
        else if (metadata.OfType<StartsJobMetadata>().Any()) Move("202", "Started; the job's address stands in Location.");
        else if (ok is OpenApiResponse response)
        {
            response.Description = "As asked.";
            if (isList)
            {
                response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
                response.Content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
                response.Content[ListFile.Xlsx] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            }
        }

        void Move(string status, string description)
        {
            operation.Responses!.Remove("200");
            ((OpenApiResponse)ok).Description = description;
            operation.Responses[status] = ok;
        }
    }

    private static void Headers(OpenApiOperation operation, string method, bool isList, Type returns)
    {
        if (operation.Responses?.FirstOrDefault(response => response.Key[0] is '2' or '3') is not { Value: OpenApiResponse answer, Key: { } status }) return;
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        if (status is "201" or "202" or "302") Say("Location", status == "302" ? "Where to go on." : "The address of what was made or started.");
        if (method != "GET" && status[0] == '2') Say("Change-Id", "What `POST /undo` takes to take the change back; missing where it cannot be.");
        if (isList) Say("Link", "`rel=\"next\"` with the address of the next page (RFC 8288), while there is one.");
        if (!(returns.IsGenericType ? returns.GetGenericArguments()[0] : returns).IsAssignableTo(typeof(IVersioned))) return;
        Say("ETag", "What `If-Match` of a change takes.");
        if (method == "GET") operation.Responses["304"] = new OpenApiResponse { Description = "The caller has it already: If-None-Match names what stands there." };

        void Say(string name, string description) => answer.Headers![name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static void Failures(OpenApiOperation operation, OperationFilterContext context, string method, Permission? permission, bool needsMatch, IEnumerable<int> also)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        var statuses = new HashSet<int>(also) { 400, 429, 503 };
        if (permission is { Open: false }) statuses.Add(401);
        if (permission is { Open: false }) statuses.Add(403);
        if (context.ApiDescription.RelativePath?.Contains('{', StringComparison.Ordinal) == true) statuses.Add(404);
        if (method != "GET") statuses.UnionWith([409, 422]);
        if (operation.RequestBody is not null) statuses.UnionWith([413, 415]);
        if (needsMatch) statuses.UnionWith([412, 428]);
        foreach (var status in statuses.Order())
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = Descriptions[status],
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ProblemWriter.MediaType] = new() { Schema = schema } },
            };
    }

    private static readonly Dictionary<int, string> Descriptions = new()
    {
        [400] = "The request cannot be read; errors name the fields.",
        [401] = "Nobody is signed in, or the key is not valid.",
        [403] = "Beyond the caller's rights; rule and instead say why and what to do.",
        [404] = "There is no such thing, or the caller may not see it.",
        [409] = "Its state does not allow it; state and allowed say which would.",
        [412] = "Somebody changed it meanwhile; current holds the newest version.",
        [413] = "The body is larger than is taken here.",
        [415] = "The content type is not one that is taken here.",
        [416] = "The file has no such bytes; Content-Range says how many it has.",
        [422] = "Rules are broken; errors name the fields.",
        [428] = "If-Match is missing.",
        [429] = "Too many requests; Retry-After says when to try again.",
        [503] = "The database is busy; Retry-After says when to try again.",
    };
}
