package blockbuster.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The Spring application; each direct sub-package is one module. Started by {@link BlockbusterServer}. */
@Modulithic(systemName = "Blockbuster")
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class BlockbusterApplication {}
