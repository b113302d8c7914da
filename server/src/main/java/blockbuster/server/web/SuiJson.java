package blockbuster.server.web;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes Sui addresses as canonical text in API answers, stored events and job data, and reads them back. */
@Configuration(proxyBeanMethods = false)
class SuiJson {

    @Bean
    JacksonModule suiTypes() {
        return new SimpleModule("sui")
                .addSerializer(SuiAddress.class, new ToStringSerializer(SuiAddress.class))
                .addDeserializer(SuiAddress.class, new AddressReader());
    }

    private static final class AddressReader extends StdScalarDeserializer<SuiAddress> {

        AddressReader() {
            super(SuiAddress.class);
        }

        @Override
        public SuiAddress deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            try {
                return SuiAddress.parse(text);
            } catch (SuiException e) {
                return (SuiAddress) context.handleWeirdStringValue(SuiAddress.class, text, "not a Sui address");
            }
        }
    }
}
